import { ok, refuse } from '@vorbild/kernel/result'
import type { MimeMail } from '@vorbild/mail/mime'
import type { Connection, Outcome, Outgoing, Transport } from '@vorbild/mail/transport'
import { type Channel, openChannel } from './smtp/channel.ts'
import { converse } from './smtp/converse.ts'
import { say } from './smtp/dialogue.ts'
import { type Abilities, greet } from './smtp/greet.ts'
import { handOver } from './smtp/hand-over.ts'
import type { SmtpAddress } from './smtp/smtp-url.ts'
import { within } from './smtp/within.ts'

const CONNECT_TIMEOUT_MS = 15_000
const GOODBYE_TIMEOUT_MS = 2_000

/** Hands mails to a mail server over SMTP (RFC 5321) with STARTTLS or TLS; `ownName` is how we introduce ourselves. */
export const smtpTransport = (address: SmtpAddress, ownName: string): Transport => ({
  name: 'smtp',
  batch: null,
  connect: async () => {
    const channel = await openChannel(address, CONNECT_TIMEOUT_MS)
    if (!channel.ok) return channel
    const greeted = await converse(channel.value, greet(address, ownName))
    const abilities = greeted.ok ? greeted.value : greeted
    if (abilities.ok) return ok(connectionOver(channel.value, abilities.value))
    await channel.value.close()
    return refuse(abilities.reason)
  },
})

const connectionOver = (channel: Channel, can: Abilities): Connection => {
  let isOpen = true

  const handOverAll = async (mails: readonly MimeMail[], mayGoOn: () => boolean): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = []
    const handed = await converse(
      channel,
      handOver(mails, can, (outcome) => outcomes.push(outcome), mayGoOn),
    )
    if (handed.ok) {
      isOpen = !handed.value.isClosing
      return outcomes
    }
    isOpen = false
    // all told of, and then the connection broke: nothing was on its way
    if (outcomes.length === mails.length) return outcomes
    return [...outcomes, { state: 'deferred', reason: handed.reason, inTheAir: handed.inTheAir }]
  }

  return {
    send: async (mails, mayGoOn = () => true) => {
      const written = mails.map((mail) => write(mail, can.size))
      const sent = await handOverAll(
        written.flatMap((each) => ('refused' in each ? [] : [each.mime])),
        mayGoOn,
      )
      return inOrder(written, sent)
    },
    isOpen: () => isOpen,
    close: async () => {
      if (isOpen) await within(GOODBYE_TIMEOUT_MS, converse(channel, say('QUIT')))
      await channel.close()
    },
  }
}

type Written = { readonly mime: MimeMail } | { readonly refused: Outcome }

/** What the server would refuse after having taken it all is not sent at all. */
const write = (mail: Outgoing, largest: number | null): Written => {
  const mime = mail.mime()
  if (!mime.ok) return { refused: { state: 'refused', reason: mime.reason } }
  return largest !== null && mime.value.content.length > largest
    ? { refused: { state: 'refused', reason: 'too_large' } }
    : { mime: mime.value }
}

/** The outcomes of the mails as they stand, up to the first that was not touched. */
const inOrder = (written: readonly Written[], sent: readonly Outcome[]): readonly Outcome[] => {
  const outcomes: Outcome[] = []
  let next = 0
  for (const each of written) {
    const outcome = 'refused' in each ? each.refused : sent[next++]
    if (!outcome) break
    outcomes.push(outcome)
  }
  return outcomes
}
