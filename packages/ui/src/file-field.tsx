import { described, FieldFrame, type FieldProps } from './field-frame.tsx'

export interface FileFieldProps extends FieldProps {
  /** As in HTML, e.g. `application/pdf` or `image/jpeg,image/png`. The server looks at the bytes all the same. */
  readonly accept?: string | undefined
  readonly multiple?: boolean | undefined
}

/** Files from the person's device. */
export const FileField = (props: FileFieldProps) => (
  <FieldFrame {...props}>
    <input
      class={props.error ? 'file-input file-input--error' : 'file-input'}
      id={props.field}
      name={props.field}
      type="file"
      accept={props.accept}
      multiple={props.multiple ?? false}
      {...described(props)}
    />
  </FieldFrame>
)
