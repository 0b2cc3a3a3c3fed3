import { kindOf } from '@vorbild/content/kinds'
import { Button } from '@vorbild/ui/button'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import type { CaseRow } from '../rules/records.ts'
import { texts } from '../texts/texts.ts'
import { caseAddress } from './case-address.ts'
import { errorOf, type FormState, typedOr } from './form-state.ts'
import { questionField } from './rating-fields.ts'

interface AskBackProps {
  readonly page: Page
  readonly row: CaseRow
  readonly state: FormState
}

/** A box to tick and room for the question at every field, page by page of the form. */
export const AskBackForm = ({ page, row, state }: AskBackProps) => {
  const words = texts(page.locale).decide
  const noQuestion = errorOf(state, 'fields')
  return (
    <form method="post" action={caseAddress(page, row.submissionId, '/rueckfrage')}>
      <input type="hidden" name="version" value={String(row.version)} />
      <p id="fields">{words.askText}</p>
      {noQuestion ? <p class="kern-error">{noQuestion}</p> : null}
      {(kindOf(row.kind)?.steps ?? []).map((step) => {
        const fields = step.fields.filter((field) => field.type !== 'consent')
        if (fields.length === 0) return null
        const touched = fields.some(({ key }) => isTicked(state, key) || typedOr(state, questionField(key), '') !== '')
        return (
          <Details summary={step.title[page.locale]} open={touched}>
            <div class="stack">
              {fields.map(({ key, label }) => (
                <FieldQuestion page={page} state={state} field={key} label={label[page.locale]} />
              ))}
            </div>
          </Details>
        )
      })}
      <TextArea
        page={page}
        field="message"
        label={words.message}
        hint={words.messageHint}
        rows={3}
        value={typedOr(state, 'message', words.messageDefault)}
        error={errorOf(state, 'message')}
        optional
      />
      <Button kind="secondary">{words.ask}</Button>
    </form>
  )
}

const isTicked = ({ typed }: FormState, field: string): boolean => typed?.getAll('fields').includes(field) ?? false

const FieldQuestion = ({ page, state, field, label }: Omit<AskBackProps, 'row'> & { readonly field: string; readonly label: string }) => {
  const words = texts(page.locale).decide
  const id = `fields-${field}`
  return (
    <div class="stack">
      <div class="kern-form-check">
        <input class="kern-form-check__checkbox" type="checkbox" id={id} name="fields" value={field} checked={isTicked(state, field)} />
        <label class="kern-label" for={id}>
          {words.askField(label)}
        </label>
      </div>
      <TextArea
        page={page}
        field={questionField(field)}
        label={words.question(label)}
        rows={2}
        value={typedOr(state, questionField(field), '')}
        error={errorOf(state, questionField(field))}
        optional
      />
    </div>
  )
}
