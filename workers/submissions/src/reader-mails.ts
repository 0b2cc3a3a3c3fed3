import type { ExampleDocument } from '@vorbild/content/documents'
import type { Locale } from '@vorbild/kernel/locale'
import { withoutPlaceholders } from '@vorbild/mail/fill'
import type { Links } from './links.ts'
import type { MailContent } from './mails.ts'
import type { WhyOffice } from './responsible-for.ts'
import { exampleTitle } from './rules/example-title.ts'
import type { Question, Use } from './rules/exchange.ts'
import type { ContactOf } from './store/contacts.ts'
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
      { locale, office }: { locale: Locale; office: WhyOffice | null },
    ): MailContent => {
      const words = texts(locale).exchange.mails.question
      return {
        subject: words.subject(example.exampleId),
        heading: words.heading(heading(example)),
        paragraphs: [words.from(withoutPlaceholders(name)), withoutPlaceholders(message), words.answer(withoutPlaceholders(email))],
        action: buttonTo(example, locale, words.action),
        closing: [office ? words.passOn[office] : words.why],
        headers: { 'Reply-To': email },
      }
    },
    adoption: async (
      example: ExampleDocument,
      { use, note }: Use,
      adoptionId: string,
      { locale, office }: { locale: Locale; office: WhyOffice | null },
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
        closing: [...(office ? [words.passOn[office]] : []), `${words.takeBack}\n${takeBack}`],
      }
    },
    /** To a reader whose question came back. What was asked is not repeated: nobody has proven that the address is theirs. */
    returned: (example: ExampleDocument, locale: Locale): MailContent => {
      const { mails } = texts(locale)
      const { subject, what, next, action } = mails.returned
      return {
        subject: subject(example.exampleId),
        heading: heading(example),
        paragraphs: [what, next],
        action: buttonTo(example, locale, action),
        closing: [mails.notYou],
      }
    },
    /** To the office: whom mail about an example does not reach. */
    unreached: (about: { readonly number: string; readonly title: string; readonly recipient: ContactOf }): MailContent => {
      const words = texts('de').mails.unreached
      return {
        subject: words.subject(about.number),
        heading: withoutPlaceholders(about.title || about.number),
        paragraphs: [words.what[about.recipient], words.meanwhile[about.recipient]],
        action: { label: words.action, url: links.absolute('de', '/redaktion/kontakte') },
        closing: [],
      }
    },
  }
}

export type ReaderMails = ReturnType<typeof createReaderMails>
