import { hasRole } from '@vorbild/kernel/identity'
import type { NewsletterContext } from '../app-env.ts'
import { lookOver } from '../deeds/look-over.ts'
import type { FullIssue } from '../rules/issue.ts'
import { dueState } from '../rules/schedule.ts'
import { deskPath } from './open-issue.ts'
import { SENDERS } from './roles.ts'

/** What the page of a draft shows besides what was typed. */
export const draftProps = async (c: NewsletterContext, found: FullIssue) => {
  const services = c.get('services')
  // the draft is what can be opened again, in another language too
  const page = { ...c.get('page'), path: deskPath(found.issue.number) }
  const looked = await lookOver(found, services)
  const isMissed = found.issue.scheduledAt !== null && dueState(found.issue.scheduledAt, services.clock()) !== 'waiting'
  return { page, ...found, ...looked, isMissed, maySend: hasRole(page.identity, ...SENDERS) }
}
