import { described, FieldFrame, type FieldProps } from './field-frame.tsx'
import { offering } from './offering.tsx'

export interface PlaceFieldProps extends FieldProps {
  /** The name as typed or chosen. */
  readonly value?: string | undefined
  /** Official key (AGS) of the chosen municipality; sent as `<field>.ags`. */
  readonly ags?: string | undefined
}

/** A municipality by name. With the script `place-picker` names are offered; without it the server resolves what was typed. */
export const PlaceField = (props: PlaceFieldProps) => (
  <FieldFrame {...props}>
    <place-picker {...offering(props.page)} src="/einreichen/orte">
      <input
        class={props.error ? 'kern-form-input__input kern-form-input__input--error' : 'kern-form-input__input'}
        id={props.field}
        name={props.field}
        type="text"
        value={props.value ?? ''}
        autocomplete="off"
        {...described(props)}
      />
      <input type="hidden" name={`${props.field}.ags`} value={props.ags ?? ''} />
    </place-picker>
  </FieldFrame>
)
