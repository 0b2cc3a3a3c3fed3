import type { AttachedFile } from '@vorbild/content/documents'
import { looksFunctional, personalMailboxWarning } from '@vorbild/content/functional-mailbox'
import type { Field, Kind, Step } from '@vorbild/content/kind'
import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ProofOfWork } from '@vorbild/ui/proof-of-work'
import { SummaryList } from '@vorbild/ui/summary-list'
import { CHECK_STEP, CONTACT_STEP, stepOfField } from '../rules/form-steps.ts'
import { texts } from '../texts/texts.ts'
import { AnswerLines } from './answer-lines.tsx'
import { answerText } from './answer-text.ts'
import { textIn } from './field-view.tsx'
import { FormHead } from './form-frame.tsx'
import type { Said } from './form-problem.ts'

export interface CheckPageProps {
  readonly page: Page
  readonly kind: Kind
  readonly draftPath: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly files: readonly AttachedFile[]
  readonly contact: { readonly name: string; readonly email: string }
  readonly problems: readonly Said[]
  /** True after an attempt to send. */
  readonly refused: boolean
}

/** Everything that was answered, each with the way to change it. */
export const CheckPage = (props: CheckPageProps) => {
  const { page, kind, draftPath, answers, problems, refused } = props
  const words = texts(page.locale).check
  const email = textIn(answers.contactEmail)
  return (
    <Layout page={page} title={`${words.title} – ${texts(page.locale).form.name}`} noindex hasProblems={refused} scripts={['altcha']}>
      <FormHead page={page} kind={kind} current={CHECK_STEP} draftPath={draftPath} />
      <Open {...props} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {kind.steps.map((step) => (
        <StepAnswers {...props} step={step} />
      ))}
      <ContactAnswers {...props} />
      {email && !problems.some(({ field }) => field === 'contactEmail') && !looksFunctional(email) ? (
        <Alert page={page} kind="info" title={words.warning}>
          <p>{personalMailboxWarning[page.locale]}</p>
        </Alert>
      ) : null}
      <h2>{words.sendTitle}</h2>
      <p>{words.sendHint}</p>
      <form method="post" action={link(page, `${draftPath}/${CHECK_STEP}`)}>
        <ProofOfWork page={page} atOnce />
        <ButtonRow>
          <Button icon="arrow-right">{words.send}</Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}

/** Where a problem is mended: on its own page, at its own field. */
const mendHref = ({ page, kind, draftPath }: CheckPageProps, { field, anchor }: Said): string =>
  link(page, `${draftPath}/${stepOfField(kind, field)}?zurueck=${CHECK_STEP}#${anchor}`)

const Open = (props: CheckPageProps) => {
  const { page, problems, refused } = props
  const words = texts(page.locale).check
  if (problems.length === 0) return null
  return (
    <Alert page={page} kind={refused ? 'danger' : 'warning'} title={refused ? words.refused : words.open} live={refused}>
      <ul>
        {problems.map((problem) => (
          <li>
            <a class="kern-link" href={mendHref(props, problem)}>
              {problem.message}
            </a>
          </li>
        ))}
      </ul>
    </Alert>
  )
}

const answerTo = ({ answers, files }: CheckPageProps, field: Field): unknown => {
  if (field.type === 'image') return files.filter(({ role }) => role === 'image')
  if (field.type === 'documents') return files.filter(({ role }) => role === 'document')
  return answers[field.key]
}

const StepAnswers = ({ step, ...props }: CheckPageProps & { readonly step: Step }) => {
  const { page, draftPath } = props
  const { locale } = page
  return (
    <>
      <h2>{step.title[locale]}</h2>
      <SummaryList
        page={page}
        rows={step.fields.map((field) => {
          const lines = answerText(field, answerTo(props, field), locale)
          return {
            label: field.label[locale],
            value: lines.length > 0 ? <AnswerLines field={field} lines={lines} /> : undefined,
            changeHref: link(page, `${draftPath}/${step.key}?zurueck=${CHECK_STEP}#${field.key}`),
          }
        })}
      />
    </>
  )
}

const ContactAnswers = ({ page, draftPath, contact }: CheckPageProps) => {
  const words = texts(page.locale).contact
  const changeHref = link(page, `${draftPath}/${CONTACT_STEP}?zurueck=${CHECK_STEP}`)
  return (
    <>
      <h2>{words.title}</h2>
      <p>{texts(page.locale).form.notPublic}</p>
      <SummaryList
        page={page}
        rows={[
          { label: words.name, value: contact.name, changeHref: `${changeHref}#name` },
          { label: words.email, value: contact.email, changeHref: `${changeHref}#email` },
        ]}
      />
    </>
  )
}
