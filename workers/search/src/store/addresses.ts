import type { Database } from '@vorbild/events/statement'
import { asc, between, sql } from 'drizzle-orm'
import { example } from './schema.ts'

/** Numbers `PX-2026-000000` to `PX-2026-009999` make the block `2026-00`. */
const numberIn = (block: string, rest: string): string => `PX-${block}${rest}`

/** Blocks that something public belongs to. Goes from one to the next by the index on numbers, so it reads as many rows as there are blocks. */
export const addressBlocks = async (db: Database): Promise<readonly string[]> => {
  const rows = await db.all<{ block: string }>(sql`
    WITH RECURSIVE step(block) AS (
      SELECT substr(min(example_id), 4, 7) FROM example
      UNION ALL
      SELECT (SELECT substr(min(example_id), 4, 7) FROM example WHERE example_id > 'PX-' || step.block || '9999') FROM step
      WHERE step.block IS NOT NULL
    )
    SELECT block FROM step WHERE block IS NOT NULL`)
  return rows.map(({ block }) => block)
}

/** Where the examples of a block stand, and since when as they are: ten thousand at most. */
export const addressesOf = async (
  db: Database,
  block: string,
): Promise<readonly { readonly slug: string; readonly publishedAt: number }[]> =>
  db
    .select({ slug: example.slug, publishedAt: example.publishedAt })
    .from(example)
    .where(between(example.exampleId, numberIn(block, '0000'), numberIn(block, '9999')))
    .orderBy(asc(example.exampleId))
