import type { Database, Statement } from '@vorbild/events/statement'
import { sql } from 'drizzle-orm'
import { type Bucket, refilled } from '../rules/pace.ts'
import { domainBucket } from './schema.ts'

/** What each domain with a pace of its own may get now. A bucket holds a second's worth, but at least one letter. */
export const domainAllowances = async (
  db: Database,
  paces: ReadonlyMap<string, number>,
  now: number,
): Promise<ReadonlyMap<string, number>> => {
  if (paces.size === 0) return new Map()
  const rows = await db.select().from(domainBucket)
  const known = new Map<string, Bucket>(rows.map(({ domain, tokens, at }) => [domain, { tokens, at }]))
  return new Map(
    [...paces].map(([domain, perSecond]) => [domain, refilled(known.get(domain) ?? null, perSecond, Math.max(1, perSecond), now)]),
  )
}

/** Notes what is left; belongs into the batch that posts the letters. */
export const keepAllowances = (db: Database, left: ReadonlyMap<string, number>, now: number): Statement[] =>
  [...left].map(([domain, tokens]) =>
    db
      .insert(domainBucket)
      .values({ domain, tokens, at: now })
      .onConflictDoUpdate({ target: domainBucket.domain, set: { tokens: sql`excluded.tokens`, at: sql`excluded.at` } }),
  )
