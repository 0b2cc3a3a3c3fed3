import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'

export interface StalePageProps {
  readonly page: Page
  /** The link was ours, and its person is not known any more: there is nothing to get a new one for. */
  readonly isGone?: boolean
  readonly email?: string | undefined
  readonly problem?: string | undefined
}

/** For links that are forged, cut off or outlived: says so, and how to get a new one. */
export const StalePage = ({ page, isGone = false, email, problem }: StalePageProps) => {
  const words = texts(page.locale).stale
  return (
    <Layout page={page} title={words.title} scripts={isGone ? [] : ['altcha']} hasProblems={problem !== undefined} noindex>
      <ErrorSummary page={page} problems={problem ? [{ field: 'email', message: problem }] : []} />
      <h1>{words.title}</h1>
      <p class="lead">{isGone ? words.gone : words.lead}</p>
      {isGone ? null : <NewLink page={page} email={email} problem={problem} />}
      <p>
        <a href={link(page, '/newsletter')}>{words.orSignUp}</a>
      </p>
    </Layout>
  )
}

const NewLink = ({ page, email = '', problem }: Pick<StalePageProps, 'page' | 'email' | 'problem'>) => {
  const { stale: words, form } = texts(page.locale)
  return (
    <>
      <h2>{words.howTitle}</h2>
      <p>{words.how}</p>
      <form method="post" action={link(page, '/newsletter/link')} novalidate>
        <TextField page={page} field="email" label={form.email} type="email" autocomplete="email" value={email} error={problem} />
        <ProofOfWork page={page} src="/newsletter/altcha" />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </form>
    </>
  )
}
