import { typedText } from '@vorbild/kernel/typed-text'
import { criteria } from './criteria.ts'
import type { Field, Step } from './kind.ts'
import { normaliseMonth } from './month.ts'

const typed = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? typedText(value) : ''
}

const ticked = (form: FormData, name: string): string[] =>
  form.getAll(name).filter((value): value is string => typeof value === 'string' && value !== '')

const keywords = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
]

/** People leave the scheme out; `www.stadt.de` is meant as an address. */
const address = (text: string): string => (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(text) ? `https://${text}` : text)

const levels = (form: FormData, name: string): Record<string, number> =>
  Object.fromEntries(
    criteria.flatMap(({ key }) => {
      const level = typed(form, `${name}.${key}`)
      return level === '' ? [] : [[key, Number(level)]]
    }),
  )

const fieldValue = (field: Field, form: FormData): unknown => {
  const { key } = field
  switch (field.type) {
    case 'choices':
      return ticked(form, key)
    case 'keywords':
      return keywords(typed(form, key))
    case 'month':
      return normaliseMonth(typed(form, key))
    case 'url':
      return address(typed(form, key))
    case 'place':
      return { name: typed(form, key), ags: typed(form, `${key}.ags`) || null }
    case 'self-rating':
      return levels(form, key)
    case 'consent':
      return typed(form, key) !== ''
    case 'image':
      return { alt: typed(form, `${key}.alt`), credit: typed(form, `${key}.credit`) }
    default:
      return typed(form, key)
  }
}

/**
 * What a person typed on one page, ready to be saved as draft and checked. Names of form fields are the field keys; beside them
 * `<place>.ags`, `<image>.alt`, `<image>.credit` and `<self-rating>.<criterion>`. Files are not values and are left to the caller.
 */
export const valuesFromForm = (step: Step, form: FormData): Record<string, unknown> =>
  Object.fromEntries(step.fields.filter((field) => field.type !== 'documents').map((field) => [field.key, fieldValue(field, form)]))
