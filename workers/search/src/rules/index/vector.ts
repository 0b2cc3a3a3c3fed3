import type { SearchText } from '@vorbild/content/kind'
import { analyse } from '@vorbild/german/analyse'
import type { Lexicon } from '@vorbild/german/lexicon'
import { withUmlauts } from '@vorbild/german/with-umlauts'
import { TERM_KINDS, type Term } from '../terms.ts'
import { beginOf } from './field-places.ts'
import { key } from './keys.ts'
import type { Value } from './postings.ts'
import { FIELD_NAMES, type FieldName, weightOf } from './weights.ts'

/** All keys by which one example is found. */
export type Vector = readonly (readonly [key: string, value: Value])[]

type Times = Record<FieldName, number>

export const vectorOf = (text: SearchText, terms: readonly Term[], lexicon: Lexicon): Vector => {
  const times = new Map<string, Times>()
  const places = new Map<string, number[]>()
  const words: Times = { title: 0, keywords: 0, summary: 0, body: 0 }
  let place = 0
  const count = (name: string, field: FieldName): void => {
    const known = times.get(name)
    if (known) known[field] += 1
    else times.set(name, { title: 0, keywords: 0, summary: 0, body: 0, [field]: 1 })
  }
  for (const field of FIELD_NAMES) {
    place = beginOf(field, place)
    for (const token of analyse(text[field], { lexicon })) {
      words[field] += 1
      place += 1
      count(key.exact(token.folded), field)
      count(key.stem(token.stem), field)
      const written = withUmlauts(token.surface)
      if (written !== null) count(key.written(token.folded, written), field)
      // a piece can be begun, typed and misspelt like a word
      for (const piece of token.pieces) count(key.exact(piece), field)
      for (const part of token.parts) count(key.part(part), field)
      const known = places.get(token.stem)
      if (known) known.push(place)
      else places.set(token.stem, [place])
    }
  }
  return [
    ...[...times].map(([name, each]) => [name, weightOf(each, words)] as const),
    ...[...places].map(([stem, at]) => [key.places(stem), at] as const),
    ...new Map(terms.map((term) => [labelKey(term), 1] as const)),
  ]
}

/** Everything a suggestion shows is in its key, so that nothing else has to be read for it. */
const labelKey = ({ folded, position, kind, label, path }: Term): string =>
  key.label([folded, position, TERM_KINDS.indexOf(kind), label, path ?? ''].join('\t'))

export interface Label {
  readonly position: number
  readonly kind: number
  readonly label: string
  readonly path: string | null
}

export const readLabel = (name: string): Label => {
  const [, position = '0', kind = '0', label = '', path = ''] = name.split('\t')
  return { position: Number(position), kind: Number(kind), label, path: path === '' ? null : path }
}
