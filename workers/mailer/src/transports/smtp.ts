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
export const smtpTransport = (address: SmtpAddress, ownName: string, patienceMs: number): Transport => ({
  name: 'smtp',
  batch: null,
  connect: async () => {
    const channel = await openChannel(address, CONNECT_TIMEOUT_MS)
    if (!channel.ok) return channel
    const greeted = await converse(channel.value, greet(address, ownName))
    const abilities = greeted.ok ? greeted.value : greeted
    if (abilities.ok) return ok(connectionOver(channel.value, abilities.value, patienceMs))
    await channel.value.close()
    return refuse(abilities.reason)
  },
})

const connectionOver = (channel: Channel, can: Abilities, patienceMs: number): Connection => {
  let isOpen = true
  return {
    send: async (next, tell) => {
      // asked for and not told of, the one being handed over first
      const underWay: Written[] = []
      const told = (mail: Written, outcome: Outcome) => {
        underWay.shift()
        return tell(mail.outgoing, outcome)
      }
      const writeNext = () => {
        const mail = nextWritable(next, tell, can.size)
        if (mail) underWay.push(mail)
        return mail
      }
      const handed = await converse(channel, handOver(writeNext, can, told), patienceMs)
      isOpen = handed.ok && !handed.value.isClosing
      const [broken] = underWay
      // if all are told of, nothing was on its way when the connection broke
      if (!handed.ok && broken) told(broken, { state: 'deferred', reason: handed.reason, inTheAir: handed.inTheAir })
    },
    isOpen: () => isOpen,
    close: async () => {
      if (isOpen) await within(GOODBYE_TIMEOUT_MS, converse(channel, say('QUIT')))
      isOpen = false
      await channel.close()
    },
  }
}

interface Written {
  readonly outgoing: Outgoing
  readonly mime: MimeMail
}

/** The next mail that can be written. What the server would refuse after having taken it all is not sent at all. */
const nextWritable = (next: () => Outgoing | null, tell: Parameters<Connection['send']>[1], largest: number | null): Written | null => {
  for (let outgoing = next(); outgoing; outgoing = next()) {
    const mime = outgoing.mime()
    const isTooLarge = mime.ok && largest !== null && mime.value.content.length > largest
    if (mime.ok && !isTooLarge) return { outgoing, mime: mime.value }
    tell(outgoing, { state: 'refused', reason: mime.ok ? 'too_large' : mime.reason })
  }
  return null
}
