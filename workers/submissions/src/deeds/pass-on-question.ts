import type { ExampleDocument } from '@vorbild/content/documents'
import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { mailOut } from '../post.ts'
import { responsibleFor } from '../responsible-for.ts'
import type { Question } from '../rules/exchange.ts'
import type { Services } from '../services.ts'
import type { DeedContext } from './deed-context.ts'

/** Mails a reader's question to those responsible. Nothing of it is stored but the mail job, which goes once it is sent. */
export const passOnQuestion = async (
  services: Services,
  example: ExampleDocument,
  question: Question,
  { now, correlationId }: DeedContext,
): Promise<void> => {
  const { contact } = await responsibleFor(services, example)
  const mail = services.readerMails.question(example, question, contact)
  await commit(services.db, await mailOut(services, contact, mail, { jobId: newId(), now, cause: { correlationId } }))
  services.wake('outbox')
}
