import type { Services } from './services.ts'
import { withIndex } from './store/open-index.ts'

/** How many examples are published. The index knows; counting rows would be paid by the row, at every view of the first page. */
export const countPublished = async ({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<number> => {
  const asked = { name: 'count', now: clock(), sizeOf: () => 100 }
  const { answer } = await withIndex(db, asked, async ({ index }) => ({ count: index.count }))
  return answer.count
}
