import { Button, ButtonLink } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { texts } from '../texts/texts.ts'

interface FormProps {
  readonly page: Page
  /** Where to go once signed in. */
  readonly target: string
  readonly email?: string
  readonly error?: string
}

const RequestForm = ({ page, target, email, error }: FormProps) => {
  const words = texts(page.locale).signIn
  return (
    <form method="post" action={link(page, '/redaktion/anmelden')} novalidate>
      <input type="hidden" name="ziel" value={target} />
      <TextField
        page={page}
        field="email"
        type="email"
        autocomplete="email"
        label={words.email}
        hint={words.emailHint}
        value={email}
        error={error}
      />
      <Button>{words.send}</Button>
    </form>
  )
}

export const SignInPage = (props: FormProps) => {
  const { page, error } = props
  const words = texts(page.locale).signIn
  return (
    <Layout page={page} title={words.title} area="desk" hasProblems={error !== undefined}>
      <ErrorSummary page={page} problems={error ? [{ field: 'email', message: error }] : []} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <RequestForm {...props} />
    </Layout>
  )
}

/** The same whether somebody is known or not. */
export const LinkSentPage = ({ page, target }: Pick<FormProps, 'page' | 'target'>) => {
  const words = texts(page.locale).signIn
  return (
    <Layout page={page} title={words.sentTitle} area="desk">
      <h1>{words.sentTitle}</h1>
      <p class="lead">{words.sent}</p>
      <p>{words.sentHelp}</p>
      <ButtonLink kind="secondary" href={`${link(page, '/redaktion/anmelden')}?ziel=${encodeURIComponent(target)}`}>
        {words.again}
      </ButtonLink>
    </Layout>
  )
}

/** Behind the mailed link: mail scanners open links, so only the button signs in. */
export const ConfirmSignInPage = ({ page, token, target }: Pick<FormProps, 'page' | 'target'> & { readonly token: string }) => {
  const words = texts(page.locale).signIn
  return (
    <Layout page={page} title={words.confirmTitle} area="desk">
      <h1>{words.confirmTitle}</h1>
      <p class="lead">{words.confirm}</p>
      <form method="post" action={link(page, `/redaktion/anmelden/${encodeURIComponent(token)}`)}>
        <input type="hidden" name="ziel" value={target} />
        <Button>{words.confirmButton}</Button>
      </form>
    </Layout>
  )
}

export const StaleLinkPage = ({ page, target }: Pick<FormProps, 'page' | 'target'>) => {
  const words = texts(page.locale).signIn
  return (
    <Layout page={page} title={words.staleTitle} area="desk">
      <h1>{words.staleTitle}</h1>
      <p class="lead">{words.stale}</p>
      <RequestForm page={page} target={target} />
    </Layout>
  )
}
