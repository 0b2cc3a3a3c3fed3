import { mailboxOf, type ReceivedMail } from './mailbox.ts'
import { createSeededWorld } from './seeded-world.ts'
import { createSmtpSink, type SinkMail, type SmtpSink } from './smtp-sink.ts'
import type { World } from './world.ts'

/** A seeded house that sends over real SMTP. Its mailbox shows what arrived, so whatever reads mail works as with the trial mailbox. */
export interface PostalWorld {
  readonly world: World
  readonly sink: SmtpSink
  stop(): Promise<void>
}

export const createPostalWorld = async (settings: Readonly<Record<string, string>> = {}, port = 0): Promise<PostalWorld> => {
  const sink = await createSmtpSink({ keepRaw: true })
  const world = await createSeededWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: sink.url, ...settings }, port)
  return {
    world: { ...world, mailbox: mailboxOf(async () => sink.mails.map(receivedFrom).reverse()) },
    sink,
    stop: async () => {
      await world.stop()
      await sink.stop()
    },
  }
}

const receivedFrom = ({ messageId, to, subject, text, html, headers }: SinkMail): ReceivedMail => ({
  id: messageId,
  to,
  subject,
  date: headers.get('date') ?? '',
  text,
  html,
  links: linksIn(text, html),
  headers: Object.fromEntries(headers),
})

/** What somebody, or a program that looks for harm, would open: addresses in the text, and all that the HTML points at. */
const linksIn = (text: string, html: string): string[] => [
  ...new Set([
    ...(text.match(/https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]]/g) ?? []),
    ...[...html.matchAll(/(?:href|src)="(https?:[^"]*)"/g)].map(([, url = '']) => url.replaceAll('&amp;', '&').replaceAll('&#39;', "'")),
  ]),
]
