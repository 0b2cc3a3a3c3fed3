import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { isBlocked } from '../rules/check-issue.ts'
import { dueState } from '../rules/schedule.ts'
import type { Services } from '../services.ts'
import { issueById } from '../store/issues.ts'
import { plannedIssues } from '../store/planning.ts'
import { countRecipients, freezeRecipients } from '../store/recipients.ts'
import { lookOver } from './look-over.ts'

/**
 * Sends what is planned for now; returns when the next is due. An issue that may not go out, or whose time is long past, stays a
 * draft: its page says so. Run twice, the second finds no draft any more; a plan taken away meanwhile is none.
 */
export const sendPlanned = async (services: Services): Promise<number | null> => {
  const { db, clock, dispatch } = services
  const now = clock()
  const planned = await plannedIssues(db)
  for (const { id, at } of planned.filter(({ at }) => dueState(at, now) === 'due')) {
    const full = await issueById(db, id)
    if (full?.issue.state !== 'draft') continue
    const { findings, needsApproval } = await lookOver(full, services)
    if (isBlocked(findings) || needsApproval || (await countRecipients(db, id, now)) === 0) continue
    const sending = { issueId: id, sendId: newId(), version: full.issue.version, correlationId: newId(), plannedAt: at }
    await commit(db, freezeRecipients(db, sending, now))
    await dispatch(id).start(id)
  }
  return planned.find(({ at }) => at > now)?.at ?? null
}
