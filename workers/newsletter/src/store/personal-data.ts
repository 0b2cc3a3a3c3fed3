import type { Database } from '@vorbild/events/statement'
import { and, asc, eq } from 'drizzle-orm'
import { told } from './digest-schema.ts'
import { issue, ledger } from './schema.ts'

/** What became of a letter. */
const fate = {
  state: ledger.state,
  reason: ledger.reason,
  language: ledger.locale,
  nextAttemptAt: ledger.nextAttemptAt,
  repeated: ledger.repeated,
  at: ledger.changedAt,
}

/** What was sent to somebody: issues, and examples told by digest, each with the fate of its letter. */
export const sentTo = async (db: Database, subscriberId: string) => {
  const [issues, digests] = await db.batch([
    db
      .select({ issue: issue.number, subject: issue.subject, ...fate })
      .from(issue)
      // issue by issue: the ledger is found by both, and by the person alone only by looking through all of it
      .crossJoin(ledger)
      .where(and(eq(ledger.issueId, issue.id), eq(ledger.subscriberId, subscriberId)))
      .orderBy(asc(ledger.changedAt)),
    db
      .select({ example: told.exampleId, at: told.toldAt, state: ledger.state, reason: ledger.reason })
      .from(told)
      .leftJoin(ledger, and(eq(ledger.issueId, told.digestId), eq(ledger.subscriberId, told.subscriberId)))
      .where(eq(told.subscriberId, subscriberId))
      .orderBy(asc(told.toldAt), asc(told.exampleId)),
  ])
  return { issues, digests }
}
