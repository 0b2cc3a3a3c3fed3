import { foldPrefix } from '@vorbild/german/fold'
import type { Locale } from '@vorbild/kernel/locale'
import type { Suggestions } from './api/schemas.ts'
import { key } from './rules/index/keys.ts'
import { type Label, readLabel } from './rules/index/vector.ts'
import { MAX_QUERY } from './rules/search.ts'
import { TERM_KINDS, termKey } from './rules/terms.ts'
import type { Services } from './services.ts'
import { withIndex } from './store/open-index.ts'
import { texts } from './texts/texts.ts'

const LIMIT = 8

interface Suggested extends Label {
  readonly examples: number
}

/** What somebody may want who has typed this much: beginnings of the whole first, then by kind, then what many examples have. */
export const suggest = async ({ db, clock }: Services, typed: string, locale: Locale): Promise<Suggestions> => {
  const beginning = foldPrefix(termKey(typed.slice(0, MAX_QUERY).toWellFormed()))
  if (beginning.length < 2) return { suggestions: [] }
  const { answer: found } = await withIndex(db, { name: `suggest ${beginning}`, now: clock(), sizeOf: () => 2000 }, async (open) => {
    const all = new Map<string, Suggested>()
    const lookup = await open.lookup([], [key.label(beginning)])
    lookup.keys(key.label(beginning), (name, examples) => {
      const label = readLabel(name)
      const known = all.get(`${label.kind} ${label.label}`)
      const position = Math.min(label.position, known?.position ?? label.position)
      const path = known?.path != null && (label.path === null || known.path < label.path) ? known.path : label.path
      all.set(`${label.kind} ${label.label}`, { ...label, position, path, examples: Math.max(examples, known?.examples ?? 0) })
    })
    return [...all.values()].sort(inOrder).slice(0, LIMIT)
  })
  return {
    suggestions: found.map(({ kind: stored, label, path }) => {
      const kind = TERM_KINDS[stored] ?? 'keyword'
      return { text: label, kind, more: texts(locale).suggest[kind], ...(path !== null && { href: path }) }
    }),
  }
}

const inOrder = (a: Suggested, b: Suggested): number =>
  Number(a.position > 0) - Number(b.position > 0) || a.kind - b.kind || b.examples - a.examples || (a.label < b.label ? -1 : 1)
