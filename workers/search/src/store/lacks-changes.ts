import type { Database } from '@vorbild/events/statement'
import { has } from '../rules/index/bits.ts'
import { loadIndex } from './held-index.ts'
import { readState } from './index-state.ts'
import { example } from './schema.ts'

/**
 * Whether the index, as it would be loaded now from its pages and changes, does not hold each public example as its row has it, or holds more.
 * Where something was published while we looked, nothing can be said.
 */
export const lacksChanges = async (db: Database): Promise<boolean> => {
  const before = await readState(db)
  const rows = await db.select({ id: example.id, publishedAt: example.publishedAt, confirmedAt: example.confirmedAt }).from(example)
  const { index } = await loadIndex(db)
  if (index.generation !== before.generation || index.seq !== before.seq) return false
  const isHeld = ({ id, publishedAt, confirmedAt }: (typeof rows)[number]): boolean =>
    id < index.size && has(index.live, id) && index.publishedAt[id] === publishedAt && index.confirmedAt[id] === confirmedAt
  return index.count !== rows.length || !rows.every(isHeld)
}
