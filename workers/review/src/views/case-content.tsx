import type { SubmissionDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { DataTable } from '@vorbild/ui/data-table'
import type { Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { changedFields, saidIn } from '../rules/changes.ts'
import { texts } from '../texts/texts.ts'
import { fieldValue } from './field-value.tsx'

interface ContentProps {
  readonly page: Page
  readonly document: SubmissionDocument
}

/** Everything that was handed in, page by page of the form. */
export const CaseContent = ({ page, document }: ContentProps) => {
  const { submissionId } = document
  return (
    <>
      {kindOf(document.kind)?.steps.map((step) => (
        <section class="stack" aria-labelledby={`schritt-${step.key}`}>
          <h3 id={`schritt-${step.key}`}>{step.title[page.locale]}</h3>
          <SummaryList
            page={page}
            rows={step.fields.map((field) => ({
              label: field.label[page.locale],
              value: fieldValue({ page, field, value: saidIn(document, field), submissionId }),
            }))}
          />
        </section>
      ))}
    </>
  )
}

/** The last revision beside the one before, field by field. */
export const CaseChanges = ({ page, document, before }: ContentProps & { readonly before: SubmissionDocument }) => {
  const words = texts(page.locale).case
  const kind = kindOf(document.kind)
  const fields = kind ? changedFields(kind, before, document) : []
  const { submissionId } = document
  return (
    <section class="stack" aria-labelledby="aenderungen">
      <h2 id="aenderungen">{words.changes}</h2>
      {fields.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <DataTable
          caption={words.changesLead(before.revision, document.revision)}
          columns={[
            { key: 'field', label: words.changesColumns.field },
            { key: 'before', label: words.changesColumns.before },
            { key: 'after', label: words.changesColumns.after },
          ]}
          rows={fields.map((field) => ({
            field: field.label[page.locale],
            before: fieldValue({ page, field, value: saidIn(before, field), submissionId }),
            after: fieldValue({ page, field, value: saidIn(document, field), submissionId }),
          }))}
        />
      )}
    </section>
  )
}
