import { described, FieldGroup, type FieldProps } from './field-frame.tsx'

export interface Option {
  readonly value: string
  readonly label: string
  readonly hint?: string | undefined
}

/** The first control bears the field's own id, so that error summaries lead to it. */
export const optionId = (field: string, options: readonly Option[], option: Option): string =>
  options[0] === option ? field : `${field}-${option.value}`

export interface ChoicesProps extends FieldProps {
  readonly options: readonly Option[]
  readonly values?: readonly string[] | undefined
  /** Two columns where there is room; for long lists of short words. */
  readonly columns?: boolean | undefined
}

/** Any number of given answers: a group of check boxes. */
export const Choices = (props: ChoicesProps) => (
  <FieldGroup {...props}>
    {props.options.map((option) => {
      const id = optionId(props.field, props.options, option)
      return (
        <div class="kern-form-check">
          <input
            class={props.error ? 'kern-form-check__checkbox kern-form-check__checkbox--error' : 'kern-form-check__checkbox'}
            id={id}
            name={props.field}
            type="checkbox"
            value={option.value}
            checked={props.values?.includes(option.value) ?? false}
            {...described({ field: id, hint: option.hint, error: undefined })}
          />
          <label class="kern-label" for={id}>
            {option.label}
          </label>
          {option.hint ? (
            <p class="kern-hint check-hint" id={`${id}-hint`}>
              {option.hint}
            </p>
          ) : null}
        </div>
      )
    })}
  </FieldGroup>
)
