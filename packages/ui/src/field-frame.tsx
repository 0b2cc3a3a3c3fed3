import type { Child } from 'hono/jsx'
import { Icon } from './icons.tsx'
import type { Page } from './page.tsx'
import { shared } from './texts/shared.ts'

/** What every form part takes. `field` is name and stable id; error summaries link to it. */
export interface FieldProps {
  readonly page: Page
  readonly field: string
  readonly label: string
  readonly hint?: string | undefined
  /** What is wrong and how to mend it, one sentence. */
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

const hintId = (field: string): string => `${field}-hint`
const errorId = (field: string): string => `${field}-error`

/** Attributes that tie a control to its hint and its error. */
export const described = ({ field, hint, error }: Pick<FieldProps, 'field' | 'hint' | 'error'>) => {
  const ids = [hint ? hintId(field) : '', error ? errorId(field) : ''].filter(Boolean).join(' ')
  return { 'aria-describedby': ids || undefined, 'aria-invalid': error ? ('true' as const) : undefined }
}

export const FieldError = ({ page, field, error }: Pick<FieldProps, 'page' | 'field' | 'error'>) =>
  error ? (
    <p class="kern-error" id={errorId(field)}>
      <Icon name="danger" />
      <span class="kern-body">
        <span class="kern-sr-only">{shared(page).form.error}: </span>
        {error}
      </span>
    </p>
  ) : null

export const Optional = ({ page, optional }: Pick<FieldProps, 'page' | 'optional'>) =>
  optional ? <span class="kern-label__optional"> ({shared(page).form.optional})</span> : null

export const FieldHint = ({ field, hint }: Pick<FieldProps, 'field' | 'hint'>) =>
  hint ? (
    <p class="kern-hint" id={hintId(field)}>
      {hint}
    </p>
  ) : null

/** A control with its label above and its error below. */
export const FieldFrame = (props: FieldProps & { readonly children: Child; readonly after?: Child }) => (
  <div class={props.error ? 'kern-form-input kern-form-input--error field' : 'kern-form-input field'}>
    <label class="kern-label" for={props.field}>
      {props.label}
      <Optional page={props.page} optional={props.optional} />
    </label>
    <FieldHint field={props.field} hint={props.hint} />
    {props.children}
    <FieldError page={props.page} field={props.field} error={props.error} />
    {props.after}
  </div>
)

/** Several controls that answer one question. */
export const FieldGroup = (props: FieldProps & { readonly children: Child; readonly columns?: boolean | undefined }) => {
  const { 'aria-describedby': describedBy } = described(props)
  return (
    <fieldset class={props.error ? 'kern-fieldset kern-fieldset--error field' : 'kern-fieldset field'} aria-describedby={describedBy}>
      <legend class="kern-label">
        {props.label}
        <Optional page={props.page} optional={props.optional} />
      </legend>
      <FieldHint field={props.field} hint={props.hint} />
      <div class={props.columns ? 'kern-fieldset__body field-columns' : 'kern-fieldset__body'}>{props.children}</div>
      <FieldError page={props.page} field={props.field} error={props.error} />
    </fieldset>
  )
}
