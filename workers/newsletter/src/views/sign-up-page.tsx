import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import { TextField } from '@vorbild/ui/text-field'
import { searchWords } from '../texts/search-words.ts'
import { texts } from '../texts/texts.ts'
import { InterestFields, type Typed } from './interest-fields.tsx'

export interface SignUpPageProps {
  readonly page: Page
  readonly typed: Typed & { readonly email: string }
  /** What is wrong with the address. */
  readonly problem?: string
  /** A search to hear of. */
  readonly search?: string | null
}

export const SignUpPage = ({ page, typed, problem, search = null }: SignUpPageProps) => {
  const { signUp: words, form, searches } = texts(page.locale)
  const wanted = search === null ? '' : searchWords(search, page.locale)
  const title = wanted === '' ? words.title : words.titleFor(wanted)
  return (
    <Layout page={page} title={title} description={words.description} scripts={['altcha']} hasProblems={problem !== undefined}>
      <ErrorSummary page={page} problems={problem ? [{ field: 'email', message: problem }] : []} />
      <h1>{title}</h1>
      <p class="lead">{words.lead}</p>
      <p>
        <a href={link(page, '/newsletter/ausgaben')}>{words.archive}</a>
      </p>
      <form method="post" action={link(page, '/newsletter')} novalidate>
        {search === null ? null : (
          <>
            <p>
              {searches.offered} <strong>{wanted}</strong>
            </p>
            <p class="kern-hint">{searches.rhythmHint}</p>
            <input type="hidden" name="suche" value={search} />
          </>
        )}
        <TextField
          page={page}
          field="email"
          label={form.email}
          hint={form.emailHint}
          type="email"
          autocomplete="email"
          value={typed.email}
          error={problem}
        />
        <InterestFields page={page} typed={typed} />
        <h2>{words.consentTitle}</h2>
        <p>{words.consent(page.siteName)}</p>
        <p>
          <a href={link(page, '/datenschutz')}>{words.privacy}</a>
        </p>
        <ProofOfWork page={page} src="/newsletter/altcha" />
        <ButtonRow>
          <Button>{words.submit}</Button>
        </ButtonRow>
      </form>
      <h2>{words.already}</h2>
      <p>{words.alreadyHint}</p>
    </Layout>
  )
}
