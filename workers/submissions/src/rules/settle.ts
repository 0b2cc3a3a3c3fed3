import type { Field, Kind } from '@vorbild/content/kind'
import { resolvePlace } from '@vorbild/content/places'
import { NATIONWIDE } from '@vorbild/content/vocabularies/land'

/** Answers as typed, field key to value. */
export type Typed = Readonly<Record<string, unknown>>

const recordOf = (value: unknown): Readonly<Record<string, unknown>> => (typeof value === 'object' && value !== null ? { ...value } : {})
const wordsOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

const placeOf = (value: unknown, land: unknown): unknown => {
  const { name, ags } = recordOf(value)
  if (wordsOf(name) === '') return undefined
  const within = wordsOf(land) === '' || land === NATIONWIDE ? undefined : wordsOf(land)
  return resolvePlace({ name: wordsOf(name), ags: wordsOf(ags) || null }, within)
}

const settled = (field: Field, typed: Typed, imageId: string | null): unknown => {
  if (field.type === 'place') return placeOf(typed[field.key], typed.land)
  if (field.type === 'image') return imageId === null ? undefined : { ...recordOf(typed[field.key]), file: imageId }
  return typed[field.key]
}

/** Typed answers as the schemas expect them: places looked up, the stored image named. Nothing is changed in what was typed. */
export const settle = (kind: Kind, typed: Typed, imageId: string | null): Record<string, unknown> =>
  Object.fromEntries(
    kind.steps
      .flatMap((step) => step.fields)
      .filter(({ type }) => type !== 'documents')
      .map((field) => [field.key, settled(field, typed, imageId)]),
  )

/** Alt text and credit of the image as typed. */
export const imageWords = (kind: Kind, typed: Typed): { readonly alt: string; readonly credit: string } => {
  const field = kind.steps.flatMap((step) => step.fields).find(({ type }) => type === 'image')
  const { alt, credit } = recordOf(field && typed[field.key])
  return { alt: wordsOf(alt), credit: wordsOf(credit) }
}
