import type { ExampleDocument } from '@vorbild/content/documents'
import { commit } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { mailToResponsible } from '../post-to-responsible.ts'
import { responsibleFor } from '../responsible-for.ts'
import type { Question } from '../rules/exchange.ts'
import type { Services } from '../services.ts'
import type { DeedContext } from './deed-context.ts'

/** Mails a reader's question to those responsible. What was typed is kept for a few days, should the mail come back. */
export const passOnQuestion = async (
  services: Services,
  example: ExampleDocument,
  question: Question,
  locale: Locale,
  { now, correlationId }: DeedContext,
): Promise<void> => {
  const { contact } = await responsibleFor(services, example)
  const mail = services.readerMails.question(example, question, contact)
  const letter = { example, recipient: 'organisation', words: question, locale } as const
  await commit(services.db, (await mailToResponsible(services, contact, mail, letter, { now, correlationId })).statements)
  services.wake('outbox')
}
