import type { Child } from 'hono/jsx'
import { described, FieldError, FieldHint, type FieldProps, Optional } from './field-frame.tsx'

export interface TickProps extends Omit<FieldProps, 'label'> {
  /** May hold links, e.g. to the privacy page. */
  readonly label: Child
  readonly checked?: boolean | undefined
  readonly value?: string | undefined
}

/** One statement to agree to: a single check box. */
export const Tick = (props: TickProps) => (
  <div class="field tick">
    <div class={props.error ? 'kern-form-check kern-form-check--error' : 'kern-form-check'}>
      <input
        class={props.error ? 'kern-form-check__checkbox kern-form-check__checkbox--error' : 'kern-form-check__checkbox'}
        id={props.field}
        name={props.field}
        type="checkbox"
        value={props.value ?? 'ja'}
        checked={props.checked ?? false}
        {...described(props)}
      />
      <label class="kern-label" for={props.field}>
        {props.label}
        <Optional page={props.page} optional={props.optional} />
      </label>
    </div>
    <FieldHint field={props.field} hint={props.hint} />
    <FieldError page={props.page} field={props.field} error={props.error} />
  </div>
)
