import { type Option, optionId } from './choices.tsx'
import { described, FieldFrame, FieldGroup, type FieldProps } from './field-frame.tsx'
import { shared } from './texts/shared.ts'

export interface ChoiceProps extends FieldProps {
  readonly options: readonly Option[]
  readonly value?: string | undefined
  /** Radio buttons show everything at once; a select suits more than about eight answers. */
  readonly as?: 'radio' | 'select' | undefined
  readonly columns?: boolean | undefined
}

/** Exactly one of the given answers. */
export const Choice = (props: ChoiceProps) => (props.as === 'select' ? <SelectChoice {...props} /> : <RadioChoice {...props} />)

const RadioChoice = (props: ChoiceProps) => (
  <FieldGroup {...props}>
    {props.options.map((option) => {
      const id = optionId(props.field, props.options, option)
      return (
        <div class="kern-form-check">
          <input
            class={props.error ? 'kern-form-check__radio kern-form-check__radio--error' : 'kern-form-check__radio'}
            id={id}
            name={props.field}
            type="radio"
            value={option.value}
            checked={props.value === option.value}
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

const SelectChoice = (props: ChoiceProps) => (
  <FieldFrame {...props}>
    <div class="kern-form-input__select-wrapper">
      <select
        class={props.error ? 'kern-form-input__select kern-form-input__select--error' : 'kern-form-input__select'}
        id={props.field}
        name={props.field}
        {...described(props)}
      >
        <option value="">{shared(props.page).form.choose}</option>
        {props.options.map((option) => (
          <option value={option.value} selected={props.value === option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  </FieldFrame>
)
