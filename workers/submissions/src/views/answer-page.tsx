import type { ReviewNote } from '@vorbild/content/documents'
import type { Step } from '@vorbild/content/kind'
import { Alert } from '@vorbild/ui/alert'
import { Button, ButtonRow } from '@vorbild/ui/button'
import { ErrorSummary } from '@vorbild/ui/error-summary'
import { Layout } from '@vorbild/ui/layout'
import { link, type Page } from '@vorbild/ui/page'
import { ACTION } from '../rules/form-action.ts'
import type { Typed } from '../rules/settle.ts'
import type { StoredFile } from '../rules/stored-file.ts'
import { texts } from '../texts/texts.ts'
import { EntryFields, encodingFor, scriptsFor } from './entry-fields.tsx'
import { DefaultButton } from './form-frame.tsx'
import type { Said } from './form-problem.ts'

/** Which fields a form showed: an unticked check box alone cannot tell that it was there. */
export const FIELDS_SHOWN = 'feld'

export interface AnswerPageProps {
  readonly page: Page
  readonly path: string
  readonly note: ReviewNote
  readonly step: Step
  readonly typed: Typed
  readonly attachments: readonly StoredFile[]
  readonly problems: readonly Said[]
}

/** The questions of the office, each right above its field. */
export const AnswerPage = ({ page, path, note, step, typed, attachments, problems }: AnswerPageProps) => {
  const words = texts(page.locale).answer
  const questionAt = (key: string) => note.questions.filter(({ field }) => field === key).map(({ question }) => question)
  return (
    <Layout page={page} title={words.title} noindex hasProblems={problems.length > 0} scripts={scriptsFor(step.fields)}>
      <ErrorSummary page={page} problems={problems.map(({ anchor, message }) => ({ field: anchor, message }))} />
      <h1>{words.title}</h1>
      {note.message ? <p class="lead">{note.message}</p> : null}
      <p>{step.fields.length > 0 ? words.lead : words.noFields}</p>
      <form method="post" action={link(page, path)} enctype={encodingFor(step.fields)} novalidate>
        <DefaultButton />
        {step.fields.map((field) => (
          <div class="field">
            <input type="hidden" name={FIELDS_SHOWN} value={field.key} />
            {questionAt(field.key).map((question) => (
              <div class="field">
                <Alert page={page} kind="info" title={words.question}>
                  <p>{question}</p>
                </Alert>
              </div>
            ))}
            <EntryFields page={page} fields={[field]} typed={typed} problems={problems} attachments={attachments} filesPath={null} />
          </div>
        ))}
        <ButtonRow>
          <Button name={ACTION} value="weiter">
            {words.button}
          </Button>
        </ButtonRow>
      </form>
    </Layout>
  )
}
