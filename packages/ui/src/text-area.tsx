import { described, FieldFrame, type FieldProps } from './field-frame.tsx'
import { shared } from './texts/shared.ts'

export interface TextAreaProps extends FieldProps {
  readonly value?: string | undefined
  readonly rows?: number | undefined
  /** Told in the hint, checked by the server. */
  readonly maxLength?: number | undefined
}

/** Several lines of text. */
export const TextArea = (props: TextAreaProps) => {
  const limit = props.maxLength === undefined ? '' : `${shared(props.page).form.maxLength(props.maxLength)}.`
  const hint = [props.hint, limit].filter(Boolean).join(' ') || undefined
  return (
    <FieldFrame {...props} hint={hint}>
      <textarea
        class={props.error ? 'kern-form-input__input kern-form-input__input--error text-area' : 'kern-form-input__input text-area'}
        id={props.field}
        name={props.field}
        rows={props.rows ?? 6}
        {...described({ ...props, hint })}
      >
        {props.value ?? ''}
      </textarea>
    </FieldFrame>
  )
}
