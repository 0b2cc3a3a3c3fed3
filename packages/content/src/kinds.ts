import type { Kind } from './kind.ts'
import { praxisbeispiel } from './kinds/praxisbeispiel/kind.ts'

/** A kind as the house handles it: content comes as JSON from a document and is read before it is used. */
const fromDocuments = <Content extends Record<string, unknown>>(kind: Kind<Content>): Kind => ({
  ...kind,
  searchText: (content) => kind.searchText(kind.published.parse(content)),
  card: (content) => kind.card(kind.published.parse(content)),
})

/** Everything that can be handed in, reviewed and published. */
export const kinds = {
  praxisbeispiel: fromDocuments(praxisbeispiel),
} as const satisfies Readonly<Record<string, Kind>>

export type KindKey = keyof typeof kinds

const byKey: ReadonlyMap<string, Kind> = new Map(Object.entries(kinds))

/** A kind by its key, or null if there is none. */
export const kindOf = (key: string): Kind | null => byKey.get(key) ?? null
