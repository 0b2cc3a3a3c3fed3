import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { texts } from '../texts/texts.ts'

export interface ClosedDraftPageProps {
  readonly page: Page
  readonly reason: 'sent' | 'deleted'
  /** Everything typed, by the names of the fields. */
  readonly typed: readonly { readonly label: string; readonly text: string }[]
}

/** The draft is gone or on its way; what somebody typed meanwhile is given back to them. */
export const ClosedDraftPage = ({ page, reason, typed }: ClosedDraftPageProps) => {
  const words = texts(page.locale).draft.closed
  return (
    <Layout page={page} title={words.title} area="desk">
      <h1>{words.title}</h1>
      <p class="lead">{words[reason]}</p>
      <h2>{words.yours}</h2>
      <SummaryList
        page={page}
        rows={typed.map(({ label, text }) => ({
          label,
          value: (
            <span class="as-typed" lang="de">
              {text}
            </span>
          ),
        }))}
      />
      <p>
        <a href={link(page, '/redaktion/newsletter')}>{words.back}</a>
      </p>
    </Layout>
  )
}
