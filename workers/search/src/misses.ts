import { commit } from '@vorbild/events/statement'
import { sha256 } from '@vorbild/kernel/digest'
import { countableWords, shareOf } from './rules/missed-words.ts'
import { isNarrowed, readSearch, type Search } from './rules/search.ts'
import { type Results, searchExamples } from './search-examples.ts'
import type { Services } from './services.ts'
import { isNoted, noteMiss, noteShare, type WantedWord, wantedWords } from './store/misses.ts'

const { search: EVERYTHING } = readSearch(new URLSearchParams())

/** Short on purpose: a digest that several words share says even less. */
const digestOf = (stem: string): Promise<string> => sha256(`miss\n${stem}`, 5)

/** How many examples have a word; those with only a part of it do not count. */
const totalOf = async (services: Services, word: string): Promise<number> => {
  const { total, relaxed } = await searchExamples(services, { ...EVERYTHING, q: `${word} ` }, 'de', 1)
  return relaxed ? 0 : total
}

/**
 * After a search with no or poor results: counts those of its words that find nothing by themselves, once a month for each share of the
 * networks. Where nobody tells networks, times far enough apart must do. Filters are a choice, not a lack.
 */
export const noteMisses = async (
  services: Services,
  search: Search,
  { total, relaxed }: Pick<Results, 'total' | 'relaxed'>,
  network: string | null,
): Promise<void> => {
  if ((total > 0 && !relaxed) || search.page > 1 || isNarrowed(search)) return
  for (const { word, stem } of countableWords(search.q)) {
    if ((await totalOf(services, word)) > 0) continue
    const { db, clock } = services
    const count = noteMiss(db, await digestOf(stem), word, clock())
    if (network === null) await commit(db, [count])
    else {
      const share = await digestOf(`${stem}\n${await shareOf(stem, network)}`)
      if (!(await isNoted(db, share))) await commit(db, [noteShare(db, share, clock()), count])
    }
  }
}

export interface Wanted extends WantedWord {
  /** How many examples have it by now. */
  readonly found: number
}

const SHOWN = 20

/** What readers look for and we do not have, with what has come in since. */
export const wantedNow = async (services: Services): Promise<readonly Wanted[]> => {
  const words = await wantedWords(services.db, SHOWN)
  return Promise.all(words.map(async (word) => ({ ...word, found: await totalOf(services, word.word) })))
}
