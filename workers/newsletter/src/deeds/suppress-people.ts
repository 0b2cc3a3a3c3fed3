import type { Statement } from '@vorbild/events/statement'
import type { SuppressionReason } from '../rules/suppression.ts'
import type { Services } from '../services.ts'
import { addressesOf } from '../store/subscribers.ts'
import { suppress } from '../store/suppressions.ts'

/** Puts subscribers on the suppression list, whatever else becomes of them. */
export const suppressPeople = async (
  subscriberIds: readonly string[],
  reason: SuppressionReason,
  { db, clock, suppressionHash }: Services,
): Promise<Statement[]> => {
  const people = await addressesOf(db, subscriberIds)
  const hashes = await Promise.all(people.map(({ email }) => suppressionHash(email)))
  return hashes.map((hash) => suppress(db, hash, reason, clock()))
}
