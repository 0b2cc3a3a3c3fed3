import type { ExampleDocument } from '@vorbild/content/documents'
import type { Findable } from '../src/find-examples.ts'
import { learnedParts, sampleOf } from '../src/learn-parts.ts'
import { applyChange, emptyIndex } from '../src/rules/index/live-index.ts'
import { lookupIn } from '../src/rules/index/lookup.ts'
import { createVocabulary } from '../src/rules/index/spelling.ts'
import { indexEntry } from '../src/rules/index-entry.ts'
import { titleKey } from '../src/rules/terms.ts'
import { lexiconWith } from '../src/store/held-index.ts'

/** The index of some documents in memory alone, searched by the same rules as in the worker. Ids count from 1 in the order given. */
export const openMemory = (documents: readonly ExampleDocument[]): Findable => {
  const sample = new Set(sampleOf(documents.map(({ exampleId }) => exampleId)))
  const lexicon = lexiconWith(learnedParts(documents.filter(({ exampleId }) => sample.has(exampleId))))
  const index = emptyIndex(1, lexicon, [])
  for (const [at, document] of documents.entries()) applyChange(index, at + 1, at + 1, indexEntry(document, lexicon))
  const words = [...index.recent.lists].filter(([key]) => key.startsWith('='))
  const vocabulary = createVocabulary(words.map(([key, list]) => [key.slice(1), list.size] as const))
  return {
    index,
    lookup: async () => lookupIn(index, () => undefined),
    vocabulary: async () => vocabulary,
    titles: async () => new Map(documents.map(({ content }, at) => [at + 1, titleKey(String(content.title))])),
  }
}
