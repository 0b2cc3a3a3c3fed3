import type { ExampleDocument } from '@vorbild/content/documents'
import type { Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import type { DeedContext } from './deeds/deed-context.ts'
import type { MailContent } from './mails.ts'
import { mailOut } from './post.ts'
import type { ReachedAt } from './responsible-for.ts'
import type { Question, Use } from './rules/exchange.ts'
import type { Services } from './services.ts'
import type { ContactOf } from './store/contacts.ts'

/** What a reader sends to those responsible for an example. */
export interface ReaderLetter {
  readonly example: ExampleDocument
  readonly recipient: ContactOf
  readonly words: Question | Use
  /** Language the reader wrote in. */
  readonly locale: Locale
}

/** Mails a reader's letter. Unless the office gets it, it is kept for a few days, so that it can go there should it come back. */
export const mailToResponsible = async (
  services: Services,
  to: ReachedAt,
  content: MailContent,
  { example: { exampleId }, recipient, words, locale }: ReaderLetter,
  { now, correlationId }: DeedContext,
): Promise<{ readonly jobId: string; readonly statements: readonly Statement[] }> => {
  const jobId = newId()
  const kept = { jobId, exampleId, recipient, locale, words: JSON.stringify(words), sentAt: now }
  return {
    jobId,
    statements: [
      ...(to.office === null ? [services.contacts.letterSent(kept)] : []),
      ...(await mailOut(services, to, content, { jobId, now, cause: { correlationId } })),
    ],
  }
}
