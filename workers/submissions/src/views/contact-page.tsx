import type { Kind } from '@vorbild/content/kind'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { ACTION } from '../rules/form-action.ts'
import { CONTACT_STEP } from '../rules/form-steps.ts'
import { texts } from '../texts/texts.ts'
import { FormFoot, FormHead } from './form-frame.tsx'

export interface ContactPageProps {
  readonly page: Page
  readonly kind: Kind
  readonly draftPath: string
  readonly contact: { readonly name: string; readonly email: string }
  readonly problems: readonly { readonly field: string; readonly message: string }[]
}

export const ContactPage = ({ page, kind, draftPath, contact, problems }: ContactPageProps) => {
  const { contact: words, form } = texts(page.locale)
  const labels: Readonly<Record<string, string>> = { name: words.name, email: words.email }
  const errorOf = (field: string) => problems.find((problem) => problem.field === field)?.message
  const said = problems.map(({ field, message }) => ({ field, message: form.problemAt(labels[field] ?? field, message) }))
  return (
    <Layout page={page} title={`${words.title} – ${form.name}`} noindex hasProblems={problems.length > 0}>
      <FormHead page={page} kind={kind} current={CONTACT_STEP} draftPath={draftPath} />
      <ErrorSummary page={page} problems={said} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={link(page, `${draftPath}/${CONTACT_STEP}`)} novalidate>
        <TextField page={page} field="name" label={words.name} autocomplete="name" value={contact.name} error={errorOf('name')} />
        <TextField
          page={page}
          field="email"
          type="email"
          label={words.email}
          hint={words.emailHint}
          autocomplete="email"
          value={contact.email}
          error={errorOf('email')}
        />
        <p>
          <a href={link(page, '/datenschutz')}>{words.privacy}</a>
        </p>
        <ButtonRow>
          <Button name={ACTION} value="weiter">
            {form.save}
          </Button>
          <Button kind="secondary" name={ACTION} value="spaeter">
            {form.later}
          </Button>
        </ButtonRow>
      </form>
      <FormFoot page={page} draftPath={draftPath} />
    </Layout>
  )
}
