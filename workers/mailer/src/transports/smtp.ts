import { ok, refuse } from '@vorbild/kernel/result'
import { writeMime } from '@vorbild/mail/mime'
import type { Connection, Outcome, Transport } from '@vorbild/mail/transport'
import { type Channel, openChannel } from './smtp/channel.ts'
import { converse } from './smtp/converse.ts'
import { isPositive, say } from './smtp/dialogue.ts'
import { greet } from './smtp/greet.ts'
import { handOver } from './smtp/hand-over.ts'
import type { SmtpAddress } from './smtp/smtp-url.ts'
import { within } from './smtp/within.ts'

const CONNECT_TIMEOUT_MS = 15_000
const GOODBYE_TIMEOUT_MS = 2_000

/** Hands mails to a mail server over SMTP (RFC 5321) with STARTTLS or TLS; `ownName` is how we introduce ourselves. */
export const smtpTransport = (address: SmtpAddress, ownName: string): Transport => ({
  name: 'smtp',
  connect: async () => {
    const channel = await openChannel(address, CONNECT_TIMEOUT_MS)
    if (!channel.ok) return channel
    const greeted = await converse(channel.value, greet(address, ownName))
    const refused = greeted.ok ? (greeted.value.ok ? null : greeted.value.reason) : greeted.reason
    if (refused === null) return ok(connectionOver(channel.value))
    await channel.value.close()
    return refuse(refused)
  },
})

const connectionOver = (channel: Channel): Connection => {
  let isOpen = true
  return {
    send: async (mail): Promise<Outcome> => {
      const mime = writeMime(mail)
      if (!mime.ok) return { state: 'refused', reason: mime.reason }
      const handed = await converse(channel, handOver(mime.value))
      if (!handed.ok) {
        isOpen = false
        return { state: 'deferred', reason: handed.reason, inTheAir: handed.inTheAir }
      }
      const { outcome, isLast } = handed.value
      isOpen = !isLast
      if (isOpen && outcome.state !== 'accepted') isOpen = await isReset(channel)
      return outcome
    },
    isOpen: () => isOpen,
    close: async () => {
      if (isOpen) await within(GOODBYE_TIMEOUT_MS, converse(channel, say('QUIT')))
      await channel.close()
    },
  }
}

/** The server forgets the mail it refused, so that the next one starts afresh. Not part of the mail's own fate. */
const isReset = async (channel: Channel): Promise<boolean> => {
  const reset = await converse(channel, say('RSET'))
  return reset.ok && isPositive(reset.value)
}
