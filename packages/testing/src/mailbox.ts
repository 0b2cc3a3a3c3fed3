import { eventually } from './eventually.ts'

/** A letter as `/postfach.json` shows it. */
export interface ReceivedMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly date: string
  readonly text: string
  readonly html: string
  readonly links: readonly string[]
  readonly headers: Readonly<Record<string, string>>
}

export interface Mailbox {
  all(): Promise<readonly ReceivedMail[]>
  /** The newest mail to somebody whose subject matches; waits until it has come. */
  waitFor(to: string, subject: RegExp): Promise<ReceivedMail>
}

/** Over whatever tells all mails, newest first. */
export const mailboxOf = (all: Mailbox['all']): Mailbox => ({
  all,
  waitFor: (to, subject) =>
    eventually(`mail to ${to} about ${subject}`, async () =>
      (await all()).find((mail) => mail.to.includes(to) && subject.test(mail.subject)),
    ),
})

/** The mailbox of a house with `MAIL_TRANSPORT=mailbox`. */
export const createMailbox = (ask: (address: string) => Promise<Response>): Mailbox =>
  mailboxOf(async () => {
    const { messages } = (await (await ask('/postfach.json')).json()) as { messages: ReceivedMail[] }
    return messages
  })
