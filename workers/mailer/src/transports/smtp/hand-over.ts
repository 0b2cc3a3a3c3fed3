import type { MimeMail } from '@vorbild/mail/mime'
import type { Outcome } from '@vorbild/mail/transport'
import { CLOSING, type Dialogue, isPositive, say } from './dialogue.ts'
import { codeOf, type Reply } from './reply.ts'

/** Refused because of us, not of the letter: a login is missing or worn out. It goes out when that is mended. */
const OUR_FAULT = [530, 534, 535, 538]

/** One mail to one person. After a no the server is told to forget what it heard, so that the next mail starts afresh. */
export function* handOver({ sender, recipient, content }: MimeMail): Dialogue<Outcome> {
  const envelope = [`MAIL FROM:<${sender}>`, `RCPT TO:<${recipient}>`]
  for (const line of envelope) {
    const reply = yield* say(line)
    if (!isPositive(reply)) return yield* refusal(reply)
  }
  const ready = yield* say('DATA')
  if (ready.code !== 354) return yield* refusal(ready)
  const taken = yield { do: 'hand over', data: `${stuffDots(content)}.\r\n` }
  return isPositive(taken) ? { state: 'accepted' } : yield* refusal(taken)
}

function* refusal(reply: Reply): Dialogue<Outcome> {
  const reason = codeOf(reply)
  if (reply.code !== CLOSING) yield* say('RSET')
  return reply.code >= 500 && !OUR_FAULT.includes(reply.code)
    ? { state: 'refused', reason }
    : { state: 'deferred', reason, inTheAir: false }
}

/** A line that begins with a dot gets a second one, since a dot alone ends the mail (RFC 5321 4.5.2). Ends with a line end. */
export const stuffDots = (content: string): string => {
  const stuffed = content.replaceAll(/^\./gm, '..')
  return stuffed.endsWith('\r\n') ? stuffed : `${stuffed}\r\n`
}
