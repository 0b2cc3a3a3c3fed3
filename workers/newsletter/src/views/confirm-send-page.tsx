import { Alert } from '@vorbild/ui/alert'
import { Breadcrumbs } from '@vorbild/ui/breadcrumbs'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { type FullIssue, includedOf } from '../rules/issue.ts'
import { texts } from '../texts/texts.ts'

export interface ConfirmSendPageProps extends FullIssue {
  readonly page: Page
  readonly recipients: number
  /** The draft is no longer what was looked at. */
  readonly isStale?: boolean
}

/** The last look before an issue goes out. The button sends exactly the version shown. */
export const ConfirmSendPage = ({ page, issue, entries, recipients, isStale }: ConfirmSendPageProps) => {
  const { send: words, title, issue: nameOf } = texts(page.locale).desk
  const own = `/redaktion/newsletter/${issue.number}`
  return (
    <Layout page={page} title={words.title(issue.number)} area="desk">
      <Breadcrumbs
        page={page}
        crumbs={[
          { label: title, path: '/redaktion/newsletter' },
          { label: nameOf(issue.number), path: own },
          { label: words.title(issue.number) },
        ]}
      />
      {isStale ? (
        <Alert page={page} kind="warning" title={words.stale} live>
          <p>{words.staleHint}</p>
        </Alert>
      ) : null}
      {recipients === 0 ? (
        <Alert page={page} kind="warning" title={words.nobody}>
          <p>{words.nobodyHint}</p>
        </Alert>
      ) : null}
      <h1>{words.title(issue.number)}</h1>
      <p class="lead">{words.lead(recipients)}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.subject, value: <span lang="de">{issue.subject}</span> },
          { label: words.contents, value: words.entries(includedOf(entries).length) },
          { label: words.whoTitle, value: words.who },
        ]}
      />
      <form method="post" action={link(page, `${own}/versand`)}>
        <input type="hidden" name="version" value={String(issue.version)} />
        <ButtonRow>
          {recipients > 0 ? <Button>{words.submit}</Button> : null}
          <ButtonLink kind="tertiary" href={link(page, own)}>
            {words.back}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Layout>
  )
}
