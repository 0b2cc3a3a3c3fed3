import { commit } from '@vorbild/events/statement'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { eraseObjects } from '../erase.ts'
import type { Services } from '../services.ts'
import { isLostRace } from '../store/lost-race.ts'
import type { Submission } from '../store/schema.ts'
import type { DeedContext } from './deed-context.ts'

export type WithdrawReason = 'lost_race'

/**
 * The submitter takes an entry back, wherever it stands. Personal data and answers go in the same batch as the event; files and documents right
 * after it, and by the alarm if a kill comes between.
 */
export const withdraw = async (
  services: Services,
  row: Submission,
  { now, correlationId }: DeedContext,
): Promise<Result<null, WithdrawReason>> => {
  if (row.state === 'withdrawn') return ok(null)
  // what was never confirmed the office never heard of
  const isKnown = row.revision > 0 && row.number !== null
  const data = { submissionId: row.id, number: row.number ?? '' }
  try {
    await commit(services.db, [
      ...services.submissions.change(row, { state: 'withdrawn', entry: 'withdrawn', now }),
      ...services.submissions.strip(row.id, now),
      ...(row.number === null ? [] : services.contacts.forget(row.number)),
      ...(isKnown ? services.outbox.say(now, { correlationId }, { type: 'submission.withdrawn', subject: row.id, data }) : []),
    ])
  } catch (error) {
    if (isLostRace(error)) return refuse('lost_race')
    throw error
  }
  services.wake('outbox')
  services.wake('erasure')
  await eraseObjects(services, row.id)
  return ok(null)
}
