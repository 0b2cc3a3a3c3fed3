import type { Localized } from '@vorbild/kernel/locale'

export interface Term {
  /** Stable for ever: it stands in documents, addresses and events. */
  readonly key: string
  readonly label: Localized
}

export interface Vocabulary<T extends Term = Term> {
  /** Counted up with every change, so that a document can be read with the terms of its time. */
  readonly version: number
  readonly label: Localized
  readonly terms: readonly T[]
  /** Valid and labelled, but not offered for choice. */
  readonly unlisted?: readonly Term[]
}
