import type { ExampleDocument } from '@vorbild/content/documents'

export const CLASSES = [
  'plain',
  'compound',
  'compound part',
  'inflection',
  'umlaut',
  'typo',
  'phrase',
  'synonym',
  'filter',
  'nonsense',
] as const
export type QueryClass = (typeof CLASSES)[number]

/** What somebody types, and how well each example answers it: 3 it is about this, 2 a good deal of it is, 1 it is touched. */
export interface Judged {
  readonly class: QueryClass
  readonly q: string
  /** As in our address. */
  readonly filters: readonly (readonly [name: string, value: string])[]
  /** By place of the example in its collection, from 1; what is not named is wrong. */
  readonly right: ReadonlyMap<number, number>
}

/** Examples with queries judged over all of them. */
export interface Collection {
  readonly name: string
  readonly documents: readonly ExampleDocument[]
  readonly queries: readonly Judged[]
}

/** A search over one collection, ours or another. */
export interface Engine {
  readonly name: string
  /** Places of the best examples, the best first. */
  readonly search: (query: Judged) => readonly number[] | Promise<readonly number[]>
  readonly stop?: () => Promise<void>
}

export const LONGEST = 20
