import { described, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined
  readonly type?: 'text' | 'email' | 'url' | 'search' | 'tel' | 'date' | 'month' | 'number' | undefined
  /** Token of the HTML standard, e.g. `email`, `name`, `organization`. */
  readonly autocomplete?: string | undefined
  readonly inputmode?: 'text' | 'numeric' | 'email' | 'url' | undefined
  /** The width hints at the length of the answer. */
  readonly width?: 'short' | 'medium' | 'full' | undefined
}

const WIDTHS = { short: 'field-short', medium: 'field-medium', full: '' }

/** One line of text. Nothing is cut off while typing: too long is told after sending, so that nothing pasted is lost. */
export const TextField = (props: TextFieldProps) => (
  <FieldFrame {...props}>
    <input
      class={`kern-form-input__input ${props.error ? 'kern-form-input__input--error ' : ''}${WIDTHS[props.width ?? 'full']}`.trim()}
      id={props.field}
      name={props.field}
      type={props.type ?? 'text'}
      value={props.value ?? ''}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      {...described(props)}
    />
  </FieldFrame>
)
