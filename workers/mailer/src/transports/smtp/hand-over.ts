import type { MimeMail } from '@vorbild/mail/mime'
import type { Outcome } from '@vorbild/mail/transport'
import { CLOSING, type Dialogue, isPositive, say } from './dialogue.ts'
import { codeOf, type Reply } from './reply.ts'

/** Refused because of us, not of the letter: a login is missing or worn out. It goes out when that is mended. */
const OUR_FAULT = [530, 534, 535, 538]

/** What became of a mail, and whether the server closes the connection now. */
export interface HandedOver {
  readonly outcome: Outcome
  readonly isLast: boolean
}

/** One mail to one person. After a no the caller has to reset the session before the next mail. */
export function* handOver({ sender, recipient, content }: MimeMail): Dialogue<HandedOver> {
  for (const line of [`MAIL FROM:<${sender}>`, `RCPT TO:<${recipient}>`]) {
    const reply = yield* say(line)
    if (!isPositive(reply)) return refusal(reply)
  }
  const ready = yield* say('DATA')
  if (ready.code !== 354) return refusal(ready)
  const taken = yield { do: 'hand over', data: `${stuffDots(content)}.\r\n` }
  return isPositive(taken) ? { outcome: { state: 'accepted' }, isLast: false } : refusal(taken)
}

const refusal = (reply: Reply): HandedOver => {
  const reason = codeOf(reply)
  const isFinal = reply.code >= 500 && !OUR_FAULT.includes(reply.code)
  return {
    outcome: isFinal ? { state: 'refused', reason } : { state: 'deferred', reason, inTheAir: false },
    isLast: reply.code === CLOSING,
  }
}

/** A line that begins with a dot gets a second one, since a dot alone ends the mail (RFC 5321 4.5.2). Ends with a line end. */
export const stuffDots = (content: string): string => {
  const stuffed = content.replaceAll(/^\./gm, '..')
  return stuffed.endsWith('\r\n') ? stuffed : `${stuffed}\r\n`
}
