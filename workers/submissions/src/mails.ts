import type { Message } from '@vorbild/mail/compose'
import { withoutPlaceholders } from '@vorbild/mail/fill'
import type { Links } from './links.ts'
import { typedTitle } from './rules/typed-title.ts'
import { ANSWER_WITHIN_MS, DAY_MS, type Kept, REVIEW_WITHIN_MS } from './settings.ts'
import type { Submission } from './store/schema.ts'
import { dayText } from './texts/dates.ts'
import { texts } from './texts/texts.ts'

export type MailContent = Pick<Message, 'heading' | 'paragraphs' | 'action' | 'closing'> & {
  readonly subject: string
  /** Instead of those of a mail that a program wrote. */
  readonly headers?: Readonly<Record<string, string>>
}

/** Every mail to a submitter: what happened, one thing to do, and until when. */
export const createMails = (links: Links, { draftDays, unconfirmedDays }: Pick<Kept, 'draftDays' | 'unconfirmedDays'>) => {
  const url = async (row: Submission, path: Promise<string>): Promise<string> => links.absolute(row.locale, await path)
  const titleOf = (row: Submission): string => withoutPlaceholders(typedTitle(row.draft))

  return {
    resume: async (row: Submission): Promise<MailContent> => {
      const { mails } = texts(row.locale)
      const { subject, heading, what, untitled, action, until } = mails.resume
      const title = titleOf(row)
      const button = { label: action, url: await url(row, links.draft(row.id)) }
      return { subject, heading, paragraphs: [title ? what(title) : untitled], action: button, closing: [until(draftDays), mails.notYou] }
    },
    confirm: async (row: Submission, now: number): Promise<MailContent> => {
      const { mails } = texts(row.locale)
      const { subject, heading, what, action, until } = mails.confirm
      const button = { label: action, url: await url(row, links.confirm(row.id, row.email)) }
      const closing = [until(dayText(now + unconfirmedDays * DAY_MS, row.locale)), mails.notYou]
      return { subject, heading, paragraphs: [what(titleOf(row))], action: button, closing }
    },
    receipt: async (row: Submission, number: string, now: number): Promise<MailContent> => {
      const { mails } = texts(row.locale)
      const { subject, heading, what, next, action } = mails.receipt
      const paragraphs = [what(titleOf(row), number), next(dayText(now + REVIEW_WITHIN_MS, row.locale))]
      const button = { label: action, url: await url(row, links.status(row.id)) }
      return { subject: subject(number), heading, paragraphs, action: button, closing: [mails.keepLink] }
    },
    questions: async (row: Submission, message: string, now: number): Promise<MailContent> => {
      const { mails } = texts(row.locale)
      const { subject, heading, what, action, until } = mails.questions
      const paragraphs = [what(titleOf(row)), ...(message ? [withoutPlaceholders(message)] : [])]
      const button = { label: action, url: await url(row, links.status(row.id)) }
      return {
        subject: subject(row.number ?? ''),
        heading,
        paragraphs,
        action: button,
        closing: [until(dayText(now + ANSWER_WITHIN_MS, row.locale))],
      }
    },
    declined: async (row: Submission, reason: string): Promise<MailContent> => {
      const { subject, heading, what, action, after } = texts(row.locale).mails.declined
      const button = { label: action, url: await url(row, links.status(row.id)) }
      return {
        subject: subject(row.number ?? ''),
        heading,
        paragraphs: [what(titleOf(row)), withoutPlaceholders(reason)],
        action: button,
        closing: [after],
      }
    },
    published: async (row: Submission, slug: string): Promise<MailContent> => {
      const { subject, heading, what, action, status } = texts(row.locale).mails.published
      const button = { label: action, url: links.absolute(row.locale, `/beispiele/${slug}`) }
      const closing = [`${status}\n${await url(row, links.status(row.id))}`]
      return { subject: subject(row.number ?? ''), heading, paragraphs: [what(titleOf(row))], action: button, closing }
    },
    link: async (row: Submission): Promise<MailContent> => {
      const { mails } = texts(row.locale)
      const { subject, heading, what, untitled, action } = mails.link
      const title = titleOf(row)
      const path = row.state === 'draft' ? links.draft(row.id) : links.status(row.id)
      const button = { label: action, url: await url(row, path) }
      return { subject, heading, paragraphs: [title ? what(title) : untitled], action: button, closing: [mails.notYou] }
    },
  }
}

export type Mails = ReturnType<typeof createMails>
