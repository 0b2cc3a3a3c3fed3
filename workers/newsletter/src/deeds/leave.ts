import type { Statement } from '@vorbild/events/statement'
import type { SuppressionReason } from '../rules/suppression.ts'
import type { Services } from '../services.ts'
import { countComplaint, countUnsubscribed, type ExitIssue } from '../store/issue-exits.ts'
import { addressesOf, unsubscribe } from '../store/subscribers.ts'
import { suppress } from '../store/suppressions.ts'

/** Takes people off the list, counts it for the issue they left by, and keeps them from being written to unasked. */
export const leave = async (
  subscriberIds: readonly string[],
  reason: SuppressionReason,
  services: Services,
  issue: ExitIssue | null = null,
): Promise<Statement[]> => {
  const { db, clock, suppressionHash } = services
  const now = clock()
  const statements: Statement[] = []
  for (const { id, email } of await addressesOf(db, subscriberIds)) {
    const hash = await suppressionHash(email)
    if (issue !== null) statements.push(reason === 'complained' ? countComplaint(db, issue, hash) : countUnsubscribed(db, issue, id))
    statements.push(unsubscribe(db, id, now), suppress(db, hash, reason, now))
  }
  return statements
}
