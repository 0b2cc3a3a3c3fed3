import { criteria } from '@vorbild/content/criteria'
import { Choice } from '@vorbild/ui/choice'
import { FieldError, FieldHint, type FieldProps } from '@vorbild/ui/field-frame'

/** Each criterion on its own levels, with its definition; any may be left out. */
export const SelfRatingField = ({ levels, ...props }: FieldProps & { readonly levels: Readonly<Record<string, unknown>> }) => {
  const { page, field, label, hint, error } = props
  return (
    <fieldset class="kern-fieldset field" id={field} tabindex={-1}>
      <legend class="kern-label">{label}</legend>
      <FieldHint field={field} hint={hint} />
      <FieldError page={page} field={field} error={error} />
      {criteria.map((criterion) => (
        <Choice
          page={page}
          field={`${field}.${criterion.key}`}
          label={criterion.label[page.locale]}
          hint={criterion.definition[page.locale]}
          as="select"
          options={criterion.levels.map((level, index) => ({
            value: String(index + 1),
            label: `${index + 1} – ${level.label[page.locale]}`,
          }))}
          value={levels[criterion.key] === undefined ? '' : String(levels[criterion.key])}
        />
      ))}
    </fieldset>
  )
}
