import { move } from '@vorbild/content/life'
import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { mailBack, mailTo } from '../post.ts'
import { contactProblems } from '../rules/contact.ts'
import { isSubmissionState } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { FIRST_NUMBER } from '../settings.ts'
import { isLostRace } from '../store/lost-race.ts'
import { type CheckedEntry, checkedEntry } from './checked-entry.ts'
import type { DeedContext } from './deed-context.ts'

export type SendReason = 'incomplete'

/**
 * Sends a draft: it gets its number and waits for its submitter to confirm the address. The same draft sent twice, even at
 * once, is one entry with one mail: whoever comes second finds it sent.
 */
export const send = async (services: Services, { row, checked }: CheckedEntry, context: DeedContext): Promise<Result<null, SendReason>> => {
  if (!isSubmissionState(row.state) || !move(row.state, 'unconfirmed').ok) return ok(null)
  if (checked.problems.length > 0 || contactProblems(row).length > 0) return refuse('incomplete')
  const { db, submissions, mails } = services
  const { now, correlationId } = context
  const jobId = newId()
  const mail = await mailTo(services, row, await mails.confirm(row, now), { jobId, now, cause: { correlationId } })
  try {
    await commit(db, [
      ...submissions.change(row, { state: 'unconfirmed', entry: 'sent', now, isWhole: true, set: { sentAt: now, savedAt: now } }),
      ...submissions.number(row.id, new Date(now).getUTCFullYear(), FIRST_NUMBER),
      ...mail,
    ])
  } catch (error) {
    if (!isLostRace(error)) throw error
    await mailBack(services, jobId)
    const present = await submissions.get(row.id)
    // not sent by another click but typed into meanwhile: what stands there now has not been checked
    if (present?.state === 'draft') return send(services, await checkedEntry(services, present), context)
  }
  services.wake('outbox')
  return ok(null)
}
