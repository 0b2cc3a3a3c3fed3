import { problemText } from '@vorbild/content/problem-texts'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'

export interface LostLinkProps {
  readonly page: Page
  readonly typed?: string
  readonly problem?: string
}

export const LostLinkPage = ({ page, typed, problem }: LostLinkProps) => {
  const words = texts(page.locale).lostLink
  const error = problem && problemText(problem, page.locale)
  return (
    <Layout page={page} title={words.title} noindex hasProblems={Boolean(error)} scripts={['altcha']}>
      <ErrorSummary page={page} problems={error ? [{ field: 'email', message: error }] : []} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={link(page, '/einreichungen/link')} novalidate>
        <TextField
          page={page}
          field="email"
          type="email"
          autocomplete="email"
          label={words.label}
          value={typed}
          error={error}
          width="medium"
        />
        <ProofOfWork page={page} />
        <ButtonRow>
          <Button icon="mail">{words.button}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}

export const LostLinkSentPage = ({ page }: { readonly page: Page }) => {
  const words = texts(page.locale).lostLink
  return (
    <Layout page={page} title={words.sentTitle} noindex>
      <h1>{words.sentTitle}</h1>
      <p class="lead">{words.sent}</p>
    </Layout>
  )
}
