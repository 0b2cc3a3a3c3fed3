import type { ExampleDocument } from '@vorbild/content/documents'
import { spellOut } from '@vorbild/german/spell-out'
import type { Correction } from './rules/index/reasons.ts'
import { searchTextOf } from './rules/index-entry.ts'
import type { ItemCard } from './rules/item.ts'
import type { OpenIndex } from './store/open-index.ts'

/** So many of the examples found are asked how they write a word. */
const ASKED = 3

/** A correction with its words as people write them in what was found, since the index only knows them folded. */
export const writtenCorrection = async (
  open: OpenIndex,
  typed: string,
  { changes }: Correction,
  found: readonly number[],
): Promise<Correction> => {
  const asked = found.slice(0, ASKED)
  const cards = (await open.cards(asked)).map(({ json }): ItemCard => JSON.parse(json))
  const inCards = cards.map(({ title, summary }) => `${title}\n${summary}`)
  const isLacking = changes.some(({ to }) => spellOut(to, inCards) === to)
  const documents = isLacking ? await open.documents(asked) : []
  // what this worker wrote itself
  const inDocuments = documents.map(({ json }) => Object.values(searchTextOf(JSON.parse(json) as ExampleDocument)).join('\n'))
  const written = changes.map(({ from, to }) => ({ from, to: spellOut(to, [...inCards, ...inDocuments]) }))
  return { q: written.reduce((text, { from, to }) => text.replace(from, to), typed).trim(), changes: written }
}
