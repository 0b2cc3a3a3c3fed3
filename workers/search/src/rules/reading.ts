import type { Field, Kind, Step } from '@vorbild/content/kind'
import { termLabel } from '@vorbild/content/vocabularies'
import type { Locale } from '@vorbild/kernel/locale'

/** A text of an example under its own heading. */
export interface ReadingSection {
  readonly key: string
  readonly label: string
  readonly text: string
}

/** A short fact. `href` leads to what it names. */
export interface Fact {
  readonly key: string
  readonly label: string
  readonly words: readonly string[]
  readonly href?: string
}

type Content = Readonly<Record<string, unknown>>

/** Shown elsewhere on the page: as title, lead, place line, running time. */
const ELSEWHERE = ['title', 'summary', 'start', 'end']

const fieldsOf = (kind: Kind): readonly Field[] =>
  kind.steps.flatMap((step: Step) => step.fields).filter(({ key }) => !ELSEWHERE.includes(key))

/** The long texts of an example, in the order of its form. */
export const readingSections = (kind: Kind, content: Content, locale: Locale): readonly ReadingSection[] =>
  fieldsOf(kind).flatMap(({ key, type, label }) => {
    const text = content[key]
    return type === 'longtext' && typeof text === 'string' && text !== '' ? [{ key, label: label[locale], text }] : []
  })

/** Everything short, in the order of its form; what nobody filled in is left out. */
export const factsOf = (kind: Kind, content: Content, locale: Locale): readonly Fact[] =>
  fieldsOf(kind).flatMap((field) => {
    const fact = factOf(field, content[field.key], locale)
    return fact && fact.words.length > 0 ? [{ key: field.key, label: field.label[locale], ...fact }] : []
  })

const factOf = (field: Field, value: unknown, locale: Locale): Pick<Fact, 'words' | 'href'> | null => {
  const texts = (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string' && item !== '')
  switch (field.type) {
    case 'text':
    case 'keywords':
      return { words: texts }
    case 'choice':
    case 'choices':
      return { words: texts.map((key) => termLabel(field.vocabulary, key, locale)) }
    case 'place':
      return { words: nameOf(value) }
    case 'url':
      return texts[0] && /^https?:\/\//.test(texts[0]) ? { words: [withoutScheme(texts[0])], href: texts[0] } : null
    default:
      return null
  }
}

const nameOf = (place: unknown): readonly string[] =>
  typeof place === 'object' && place !== null && 'name' in place && typeof place.name === 'string' ? [place.name] : []

const withoutScheme = (address: string): string => address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')
