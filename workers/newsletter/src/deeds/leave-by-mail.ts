import type { Statement } from '@vorbild/events/statement'
import type { SuppressionReason } from '../rules/suppression.ts'
import type { Services } from '../services.ts'
import type { ExitIssue } from '../store/issue-exits.ts'
import { subscriberById } from '../store/subscribers.ts'
import { leave } from './leave.ts'
import { noteStep } from './note-step.ts'

/** Takes readers off the list who said so to their mail program; their record shows it as if they had used the page. */
export const leaveByMail = async (
  subscriberIds: readonly string[],
  reason: SuppressionReason,
  services: Services,
  issue: ExitIssue | null,
): Promise<Statement[]> => {
  const known = await Promise.all(subscriberIds.map((id) => subscriberById(services.db, id)))
  const leaving = known.flatMap((person) => (person && person.state !== 'unsubscribed' ? [person] : []))
  const notes = await Promise.all(leaving.map((person) => noteStep(person, 'unsubscribed', person.locale, services)))
  return [...(await leave(subscriberIds, reason, services, issue)), ...notes.flat()]
}
