import { problemText } from '@vorbild/content/problem-texts'
import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonLink, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import { TextField } from '@vorbild/ui/text-field'
import { dayText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

export interface LaterPageProps {
  readonly page: Page
  readonly draftPath: string
  readonly url: string
  /** When the draft is deleted if nobody touches it (ms). */
  readonly until: number
  readonly email: string
  readonly sent?: boolean
  readonly problem?: string
}

export const LaterPage = ({ page, draftPath, url, until, email, sent, problem }: LaterPageProps) => {
  const words = texts(page.locale).later
  const error = problem && problemText(problem, page.locale)
  return (
    <Layout page={page} title={words.title} noindex hasProblems={Boolean(error)} scripts={['altcha']}>
      <ErrorSummary page={page} problems={error ? [{ field: 'email', message: error }] : []} />
      {sent ? <Alert page={page} kind="success" title={words.mailSent} live /> : null}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.label}</h2>
      <p class="capability-link">
        <a href={url}>{url}</a>
      </p>
      <p>
        {words.hint} {words.until(dayText(until, page.locale))}
      </p>
      <ButtonRow>
        <ButtonLink href={link(page, `${draftPath}/pruefen`)} kind="secondary">
          {words.resume}
        </ButtonLink>
      </ButtonRow>
      <h2>{words.mailTitle}</h2>
      <form method="post" action={link(page, `${draftPath}/spaeter`)} novalidate>
        <TextField
          page={page}
          field="email"
          type="email"
          autocomplete="email"
          label={words.mailLabel}
          hint={words.mailHint}
          value={email}
          error={error}
          width="medium"
        />
        <ProofOfWork page={page} />
        <ButtonRow>
          <Button icon="mail">{words.mailButton}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}
