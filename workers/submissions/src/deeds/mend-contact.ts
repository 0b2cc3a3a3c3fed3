import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { mailTo } from '../post.ts'
import type { Services } from '../services.ts'
import type { Unreached } from '../store/schema.ts'
import type { DeedContext } from './deed-context.ts'

/** The office found a new address. A submitter gets the link to the entry there; a mailbox for questions is only written down. */
export const mendContact = async (
  services: Services,
  { exampleId, recipient }: Unreached,
  email: string,
  { now, correlationId }: DeedContext,
): Promise<void> => {
  const { contacts, db, mails, submissions } = services
  const settled = contacts.reachedAgain(exampleId, recipient)
  if (recipient === 'organisation') {
    await commit(db, [contacts.mend(exampleId, email, now), settled])
    return
  }
  const row = await submissions.byNumber(exampleId)
  if (row === null || row.state === 'withdrawn') {
    await commit(db, [settled])
    return
  }
  const corrected = { ...row, email }
  const mail = await mailTo(services, corrected, await mails.link(corrected), { jobId: newId(), now, cause: { correlationId } })
  await commit(db, [submissions.correctEmail(row.id, email), settled, ...mail])
  services.wake('outbox')
}

/** The office knows that the address works again. */
export const tryAgain = async ({ contacts, db }: Services, { exampleId, recipient }: Unreached): Promise<void> => {
  await commit(db, [contacts.reachedAgain(exampleId, recipient)])
}
