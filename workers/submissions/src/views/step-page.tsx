import type { Kind, Step } from '@vorbild/content/kind'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ACTION } from '../rules/form-action.ts'
import type { Typed } from '../rules/settle.ts'
import type { StoredFile } from '../rules/stored-file.ts'
import { texts } from '../texts/texts.ts'
import { EntryFields, encodingFor, scriptsFor } from './entry-fields.tsx'
import { DefaultButton, FormFoot, FormHead } from './form-frame.tsx'
import type { Said } from './form-problem.ts'

export interface StepPageProps {
  readonly page: Page
  readonly kind: Kind
  readonly step: Step
  readonly draftPath: string
  readonly typed: Typed
  readonly attachments: readonly StoredFile[]
  readonly problems: readonly Said[]
  /** True when the reader came from the check page and goes back there. */
  readonly fromCheck: boolean
}

/** One topic of the form. */
export const StepPage = ({ page, kind, step, draftPath, typed, attachments, problems, fromCheck }: StepPageProps) => {
  const words = texts(page.locale).form
  const title = step.title[page.locale]
  const here = `${draftPath}/${step.key}`
  return (
    <Layout page={page} title={`${title} – ${words.name}`} noindex hasProblems={problems.length > 0} scripts={scriptsFor(step.fields)}>
      <FormHead page={page} kind={kind} current={step.key} draftPath={draftPath} />
      <ErrorSummary page={page} problems={problems.map(({ anchor, message }) => ({ field: anchor, message }))} />
      <h1>{title}</h1>
      {step.intro ? <p class="lead">{step.intro[page.locale]}</p> : null}
      <form method="post" action={link(page, fromCheck ? `${here}?zurueck=pruefen` : here)} enctype={encodingFor(step.fields)} novalidate>
        <DefaultButton />
        <EntryFields
          page={page}
          fields={step.fields}
          typed={typed}
          problems={problems}
          attachments={attachments}
          filesPath={link(page, `${draftPath}/dateien`)}
        />
        <ButtonRow>
          <Button name={ACTION} value="weiter">
            {words.save}
          </Button>
          <Button kind="secondary" name={ACTION} value="spaeter">
            {words.later}
          </Button>
        </ButtonRow>
      </form>
      <FormFoot page={page} draftPath={draftPath} />
    </Layout>
  )
}
