import type { Database } from '@vorbild/events/statement'
import { readTitlePage } from '../rules/index/segment.ts'
import { createVocabulary, type Vocabulary } from '../rules/index/spelling.ts'
import type { Held } from './held-index.ts'
import { onlyOne } from './only-one.ts'
import { pageId, readPages } from './read-rows.ts'

/** All words for spelling, kept until there are others. */
export const vocabularyIn = async (db: Database, held: Held): Promise<Vocabulary> =>
  held.vocabulary ??
  onlyOne(
    held.readingVocabulary,
    () => held.vocabulary,
    async () => {
      held.vocabulary = await vocabularyOf(db, held)
      return held.vocabulary
    },
  )

/** Sort keys of all titles, kept and added to. */
export const titlesIn = async (db: Database, held: Held): Promise<ReadonlyMap<number, string>> =>
  held.titles ??
  onlyOne(
    held.readingTitles,
    () => held.titles,
    async () => {
      held.titles = await titlesOf(db, held)
      return held.titles
    },
  )

const titlesOf = async (db: Database, { index, headers }: Held): Promise<Map<number, string>> => {
  const titles = new Map<number, string>()
  for (const [at, header] of headers.entries()) {
    for (const number of header.titles) {
      const [page = '[]'] = await readPages(db, [pageId(index.segments[at]?.id ?? 0, number)])
      for (const [id, title] of readTitlePage(page)) titles.set(id, title)
    }
  }
  for (const [id, { profile }] of index.recent.of) titles.set(id, profile.titleKey)
  return titles
}

/** Words of all examples, those of the newest too. */
const vocabularyOf = async (db: Database, { index, headers }: Held): Promise<Vocabulary> => {
  const counts = new Map<string, number>()
  for (const [at, { vocabulary }] of headers.entries()) {
    for (const page of await readPages(
      db,
      vocabulary.map((number) => pageId(index.segments[at]?.id ?? 0, number)),
    )) {
      for (const line of page.split('\n')) {
        const [word = '', examples = '0'] = line.split(' ')
        counts.set(word, (counts.get(word) ?? 0) + Number(examples))
      }
    }
  }
  for (const [key, list] of index.recent.lists) {
    if (key.startsWith('=')) counts.set(key.slice(1), (counts.get(key.slice(1)) ?? 0) + list.size)
  }
  return createVocabulary([...counts])
}
