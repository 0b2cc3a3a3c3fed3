import { documentOf } from '../search/corpus.ts'
import { halves, practiceAt, randomFrom } from '../search/generator.ts'
import type { Collection, Judged, QueryClass } from './judged.ts'
import { MAKERS } from './makers.ts'

const PER_CLASS = 12

/**
 * Made-up examples with queries whose right answers follow from how they were made: an example is right if it has what was meant, the more
 * so the further up it stands (3 title, 2 summary, 1 text).
 */
export const generated = (seed: number, size: number): Collection => {
  const all = Array.from({ length: size }, (_, index) => practiceAt(index, seed))
  const texts = all.map(({ title, summary, body }) => [body, summary, title].map((text) => text.toLowerCase()))
  const gradeAt = (at: number, meant: string): number => (texts[at] ?? []).findLastIndex((text) => text.includes(meant.toLowerCase())) + 1
  const random = randomFrom(seed)
  const used = new Set<string>()
  const nextWord = (): readonly [string, string] => {
    for (;;) {
      const [first, head] = halves(random)
      if (used.has(first + head) || !all.some((_, at) => gradeAt(at, first + head) > 0)) continue
      used.add(first + head)
      return [first, head]
    }
  }
  const queryOf = (name: QueryClass, number: number): Judged => {
    const [first, head] = nextWord()
    const practice = all[Math.floor(all.length * random())] ?? practiceAt(0, seed)
    const { q, meant, land } = MAKERS[name]?.({ number, random, first, head, practice }) ?? { q: '', meant: null }
    const grades = all.map((one, at) => [at + 1, meant === null || (land && one.land !== land) ? 0 : gradeAt(at, meant)] as const)
    return {
      class: name,
      q,
      filters: land ? [['land', `DE-${land.toUpperCase()}`]] : [],
      right: new Map(grades.filter(([, grade]) => grade > 0)),
    }
  }
  const queries = (Object.keys(MAKERS) as QueryClass[]).flatMap((name) =>
    Array.from({ length: PER_CLASS }, (_, number) => queryOf(name, number)),
  )
  // a filter may leave nothing, which says nothing about a search
  const answerable = queries.filter((query) => query.class === 'nonsense' || query.right.size > 0)
  return { name: 'generated', documents: all.map(documentOf), queries: answerable }
}
