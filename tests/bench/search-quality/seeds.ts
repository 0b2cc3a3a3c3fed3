import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import type { Collection, QueryClass } from './judged.ts'
import rows from './judgements.json' with { type: 'json' }

interface Row {
  readonly class: string
  readonly q: string
  readonly filters?: string
  readonly right: Readonly<Record<string, number | undefined>>
}

/** The 24 seed examples with the queries judged by reading them. */
export const seeds = (): Collection => ({
  name: 'seeds',
  documents: seedExamples(),
  queries: (rows as readonly Row[]).map(({ q, right, filters = '', ...row }) => ({
    class: row.class as QueryClass,
    q,
    filters: [...new URLSearchParams(filters)],
    right: new Map(Object.entries(right).map(([number, grade]) => [Number(number), grade ?? 0])),
  })),
})
