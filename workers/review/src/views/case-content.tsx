import type { SubmissionDocument } from '@vorbild/content/documents'
import { kindOf } from '@vorbild/content/kinds'
import { DataTable } from '@vorbild/ui/data-table'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { SummaryList } from '@vorbild/ui/summary-list'
import { shared } from '@vorbild/ui/texts/shared'
import { changedFields, saidIn } from '../rules/changes.ts'
import { texts } from '../texts/texts.ts'
import { isUnfolded } from './case-address.ts'
import { fieldValue } from './field-value.tsx'

interface ContentProps {
  readonly page: Page
  readonly document: SubmissionDocument
}

/**
 * What was handed in, page by page of the form. Pages with long texts are what is judged and lie open, the others are folded;
 * what was left out is one line instead of many.
 */
export const CaseContent = ({ page, document }: ContentProps) => {
  const words = texts(page.locale).case
  const { submissionId } = document
  return (
    <div>
      {kindOf(document.kind)?.steps.map((step) => {
        const rows = step.fields.map((field) => ({
          label: field.label[page.locale],
          value: fieldValue({ page, field, value: saidIn(document, field), submissionId }),
        }))
        const answered = rows.filter(({ value }) => value)
        const missing = rows.filter(({ value }) => !value).map(({ label }) => label)
        return (
          <Details
            summary={step.title[page.locale]}
            note={words.answered(answered.length, rows.length)}
            open={isUnfolded(page) || step.fields.some(({ type }) => type === 'longtext')}
          >
            {answered.length === 0 ? null : <SummaryList page={page} rows={answered} />}
            {missing.length === 0 ? null : <p class="muted">{words.missing(missing.join(', '))}</p>}
          </Details>
        )
      })}
    </div>
  )
}

/** The last revision beside the one before, field by field. */
export const CaseChanges = ({ page, document, before }: ContentProps & { readonly before: SubmissionDocument }) => {
  const words = texts(page.locale).case
  const kind = kindOf(document.kind)
  const fields = kind ? changedFields(kind, before, document) : []
  const { submissionId } = document
  const notGiven = <span class="muted">{shared(page).form.notGiven}</span>
  return (
    <section class="stack" aria-labelledby="aenderungen">
      <h2 id="aenderungen">{words.changes}</h2>
      {fields.length === 0 ? (
        <p>{words.noChanges}</p>
      ) : (
        <DataTable
          caption={words.changesLead(before.revision, document.revision)}
          compare
          columns={[
            { key: 'field', label: words.changesColumns.field },
            { key: 'before', label: words.changesColumns.before },
            { key: 'after', label: words.changesColumns.after },
          ]}
          rows={fields.map((field) => ({
            field: field.label[page.locale],
            before: fieldValue({ page, field, value: saidIn(before, field), submissionId }) || notGiven,
            after: fieldValue({ page, field, value: saidIn(document, field), submissionId }) || notGiven,
          }))}
        />
      )}
    </section>
  )
}
