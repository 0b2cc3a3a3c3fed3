import type { Database } from '@vorbild/events/statement'
import { sql } from 'drizzle-orm'
import { subscriber } from './schema.ts'

/** States of those who are known by these addresses. */
export const knownStates = async (db: Database, emails: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await db
    .select({ email: subscriber.email, state: subscriber.state })
    .from(subscriber)
    .where(sql`${subscriber.email} IN (SELECT value FROM json_each(${JSON.stringify(emails)}))`)
  return new Map(rows.map(({ email, state }) => [email, state]))
}
