import type { ExampleDocument } from '@vorbild/content/documents'

import type { Locale } from '@vorbild/kernel/locale'
import { withoutPlaceholders } from '@vorbild/mail/fill'
import type { Links } from './links.ts'
import type { MailContent } from './mails.ts'
import { exampleTitle } from './rules/example-title.ts'
import type { Question, Use } from './rules/exchange.ts'
import { texts } from './texts/texts.ts'

/** Mails from readers to those responsible for an example, passed on. */
export const createReaderMails = (links: Links) => {
  const buttonTo = ({ slug }: ExampleDocument, locale: Locale, label: string) => ({
    label,
    url: links.absolute(locale, `/beispiele/${slug}`),
  })
  const heading = (example: ExampleDocument): string => withoutPlaceholders(exampleTitle(example))

  return {
    /** A person wrote it, so its headers do not say that a program did: help desks would not answer. */
    question: (
      example: ExampleDocument,
      { name, email, message }: Question,
      { locale, isOffice }: { locale: Locale; isOffice: boolean },
    ): MailContent => {
      const words = texts(locale).exchange.mails.question
      return {
        subject: words.subject(example.exampleId),
        heading: words.heading(heading(example)),
        paragraphs: [words.from(withoutPlaceholders(name)), withoutPlaceholders(message), words.answer(withoutPlaceholders(email))],
        action: buttonTo(example, locale, words.action),
        closing: [isOffice ? words.passOn : words.why],
        headers: { 'Reply-To': email },
      }
    },
    adoption: async (
      example: ExampleDocument,
      { use, note }: Use,
      adoptionId: string,
      { locale, isOffice }: { locale: Locale; isOffice: boolean },
    ): Promise<MailContent> => {
      const words = texts(locale).exchange.mails.adoption
      const takeBack = links.absolute(locale, await links.adoption(example.slug, adoptionId))
      return {
        subject: words.subject(example.exampleId),
        heading: words.heading,
        paragraphs: [
          words.what(heading(example)),
          withoutPlaceholders(use),
          ...(note === '' ? [] : [`${words.note}\n${withoutPlaceholders(note)}`]),
        ],
        action: buttonTo(example, locale, words.action),
        closing: [...(isOffice ? [words.passOn] : []), `${words.takeBack}\n${takeBack}`],
      }
    },
  }
}

export type ReaderMails = ReturnType<typeof createReaderMails>
