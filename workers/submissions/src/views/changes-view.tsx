import type { SubmissionDocument } from '@vorbild/content/documents'
import type { Kind } from '@vorbild/content/kind'
import { DataTable } from '@vorbild/ui/data-table'
import type { Page } from '@vorbild/ui/page'
import { shared } from '@vorbild/ui/texts/shared'
import { answerIn, changedFields } from '../rules/revision.ts'
import { texts } from '../texts/texts.ts'
import { AnswerLines } from './answer-lines.tsx'
import { answerText } from './answer-text.ts'

export interface ChangesProps {
  readonly page: Page
  readonly kind: Kind
  readonly before: SubmissionDocument
  readonly after: SubmissionDocument
}

/** What the last answer changed, old beside new. */
export const ChangesView = ({ page, kind, before, after }: ChangesProps) => {
  const words = texts(page.locale).status
  const changed = changedFields(kind, before, after)
  const fields = kind.steps.flatMap((step) => step.fields).filter(({ key }) => changed.includes(key))
  const cell = (document: SubmissionDocument, field: (typeof fields)[number]) => {
    const lines = answerText(field, answerIn(document, field), page.locale)
    return lines.length > 0 ? <AnswerLines field={field} lines={lines} /> : <span class="muted">{shared(page).form.notGiven}</span>
  }
  return (
    <>
      <h2>{words.changes}</h2>
      {fields.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <DataTable
          caption={words.changes}
          captionHidden
          columns={[
            { key: 'field', label: words.question },
            { key: 'before', label: words.before },
            { key: 'after', label: words.after },
          ]}
          rows={fields.map((field) => ({ field: field.label[page.locale], before: cell(before, field), after: cell(after, field) }))}
        />
      )}
    </>
  )
}
