import type { ExampleDocument } from '@vorbild/content/documents'
import { fold } from '@vorbild/german/fold'
import { words } from '@vorbild/german/tokens'
import { facetLabel, facets } from './facets.ts'

export const TERM_KINDS = ['example', 'topic', 'target_group', 'setting', 'place', 'keyword'] as const
export type TermKind = (typeof TERM_KINDS)[number]

/** Something to suggest. With a path it leads there, without it is searched for. */
export interface Term {
  readonly kind: TermKind
  readonly label: string
  readonly path: string | null
  readonly folded: string
  readonly position: number
}

/** Deeper into a title nobody begins to type. */
const MAX_POSITION = 8

/** The spelling by which a beginning is compared: folded words with single spaces. */
export const termKey = (text: string): string =>
  words(text)
    .map((word) => (word.pieces.length > 0 ? word.pieces.join(' ') : word.folded))
    .join(' ')

/** What to suggest because of a document: its title, terms, place and keywords, findable by each of their words. */
export const termsOf = (document: ExampleDocument, title: string, place: string): readonly Term[] => {
  const { content, slug } = document
  const keywords = Array.isArray(content.keywords) ? content.keywords.filter((word) => typeof word === 'string') : []
  const narrowing = (kind: TermKind, name: 'thema' | 'zielgruppe' | 'setting') =>
    (facets[name].keysOf?.(document) ?? []).map((key) => ({ kind, label: facetLabel(name, key, 'de'), path: `/beispiele?${name}=${key}` }))
  const labels = [
    { kind: 'example' as const, label: title, path: `/beispiele/${slug}` },
    ...narrowing('topic', 'thema'),
    ...narrowing('target_group', 'zielgruppe'),
    ...narrowing('setting', 'setting'),
    ...(place === '' ? [] : [{ kind: 'place' as const, label: place, path: null }]),
    ...keywords.map((label) => ({ kind: 'keyword' as const, label, path: null })),
  ]
  return labels.flatMap((entry) => beginnings(entry.label).map((folded, position) => ({ ...entry, folded, position })))
}

const beginnings = (label: string): readonly string[] => {
  const all = termKey(label).split(' ')
  return all.slice(0, MAX_POSITION).map((_, position) => all.slice(position).join(' '))
}

/** Sort key of a title: what stands in front of the first letter does not count. */
export const titleKey = (title: string): string => fold(title).replace(/^[^\p{L}\p{N}]+/u, '')
