import type { Sort } from '../search.ts'
import type { LiveIndex } from './live-index.ts'

export type Compare = (a: number, b: number) => number

/** Stable in every order: the newest first, then the highest number. */
export const newestFirst =
  (index: LiveIndex): Compare =>
  (a, b) =>
    (index.publishedAt[b] ?? 0) - (index.publishedAt[a] ?? 0) || (index.numbers[b] ?? 0) - (index.numbers[a] ?? 0)

export const inOrder = (
  index: LiveIndex,
  sort: Sort,
  { scores, titles }: { readonly scores: ArrayLike<number> | null; readonly titles: ReadonlyMap<number, string> },
): Compare => {
  const newest = newestFirst(index)
  if (sort === 'titel') {
    return (a, b) => {
      const [first, second] = [titles.get(a) ?? '', titles.get(b) ?? '']
      return first < second ? -1 : first > second ? 1 : (index.numbers[a] ?? 0) - (index.numbers[b] ?? 0)
    }
  }
  return sort === 'relevanz' && scores !== null ? (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || newest(a, b) : newest
}

/** The first `limit` in order, without sorting all: a heap with the last of the kept ones on top. */
export const firstOf = (ids: ArrayLike<number>, limit: number, compare: Compare): readonly number[] => {
  const heap: number[] = []
  const swap = (a: number, b: number): void => {
    const kept = heap[a] ?? 0
    heap[a] = heap[b] ?? 0
    heap[b] = kept
  }
  const later = (a: number, b: number): boolean => compare(heap[a] ?? 0, heap[b] ?? 0) > 0
  const sink = (): void => {
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let last = at
      if (left < heap.length && later(left, last)) last = left
      if (right < heap.length && later(right, last)) last = right
      if (last === at) return
      swap(at, last)
      at = last
    }
  }
  for (let each = 0; each < ids.length; each++) {
    const id = ids[each] ?? 0
    if (heap.length < limit) {
      heap.push(id)
      for (let at = heap.length - 1; at > 0 && later(at, (at - 1) >> 1); at = (at - 1) >> 1) swap(at, (at - 1) >> 1)
    } else if (compare(id, heap[0] ?? 0) < 0) {
      heap[0] = id
      sink()
    }
  }
  return heap.sort(compare)
}
