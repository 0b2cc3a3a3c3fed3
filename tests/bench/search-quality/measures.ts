import type { Judged } from './judged.ts'

/** How good an answer is, each from 0 to 1. */
export interface Measures {
  /** Discounted gain of the first ten against the best order there could be. */
  readonly ndcg: number
  /** Share of the right ones (of twenty, where there are more) among the first twenty. */
  readonly recall: number
  /** One divided by the place of the first right one. */
  readonly mrr: number
}

/** Where nothing is right, the right answer is none: all or nothing. */
export const measure = ({ right }: Pick<Judged, 'right'>, found: readonly number[]): Measures => {
  if (right.size === 0) {
    const all = found.length === 0 ? 1 : 0
    return { ndcg: all, recall: all, mrr: all }
  }
  const grades = found.map((place) => right.get(place) ?? 0)
  const best = [...right.values()].sort((a, b) => b - a)
  const first = grades.findIndex((grade) => grade > 0)
  return {
    ndcg: gain(grades.slice(0, 10)) / gain(best.slice(0, 10)),
    recall: grades.slice(0, 20).filter((grade) => grade > 0).length / Math.min(20, right.size),
    mrr: first < 0 ? 0 : 1 / (first + 1),
  }
}

const gain = (grades: readonly number[]): number => grades.reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0)

/** The mean over queries. */
export const mean = (all: readonly Measures[]): Measures => {
  const of = (name: keyof Measures): number => all.reduce((sum, one) => sum + one[name], 0) / Math.max(1, all.length)
  return { ndcg: of('ndcg'), recall: of('recall'), mrr: of('mrr') }
}
