import type { MimeMail } from '@vorbild/mail/mime'
import type { Outcome } from '@vorbild/mail/transport'
import { judgeFailure } from '../../rules/inbound/judge-failure.ts'
import { CLOSING, type Dialogue, isPositive } from './dialogue.ts'
import type { Abilities } from './greet.ts'
import { codeOf, type Reply } from './reply.ts'

/** Refused because of us, not of the letter: a login is missing or worn out. It goes out when that is mended. */
const OUR_FAULT = [530, 534, 535, 538]

const GO_ON = 354

/** A mail to be handed over. */
interface Handed {
  readonly mime: MimeMail
}

/**
 * Hands mails over, each to one person, as long as `next` gives any. Where the server offers it, envelopes are said in one breath and
 * the next one follows right behind a mail (RFC 2920), so that a letter costs one journey there and back instead of four. Tells each
 * outcome as soon as it is known; ends early when the server closes, or `tell` says no: an envelope already said is
 * dropped with the connection. Mails not told of were not touched.
 */
export function* handOver<T extends Handed>(
  next: () => T | null,
  can: Pick<Abilities, 'pipelining' | 'dsn'>,
  tell: (mail: T, outcome: Outcome) => boolean,
): Dialogue<{ readonly isClosing: boolean }> {
  let isSaid = false
  let needsReset = false
  for (let mail = next(); mail !== null; ) {
    const answer = yield* proposeMail(envelopeOf(mail.mime, can.dsn), can.pipelining, isSaid, needsReset)
    if (answer.code !== GO_ON) {
      if (!tell(mail, outcomeOf(answer)) || answer.code === CLOSING) return { isClosing: true }
      isSaid = false
      needsReset = true
      mail = next()
      continue
    }
    needsReset = false
    const following = can.pipelining ? next() : null
    yield { do: 'hand over', mail: mail.mime.content, lines: following ? envelopeOf(following.mime, can.dsn) : [] }
    const taken = yield { do: 'listen', mail: true }
    if (!tell(mail, outcomeOf(taken)) || taken.code === CLOSING) return { isClosing: true }
    isSaid = following !== null
    mail = following ?? next()
  }
  if (needsReset) yield { do: 'say', line: 'RSET' }
  return { isClosing: false }
}

/** MAIL, RCPT, DATA. Bounces shall name nothing but the headers (RFC 3461), and come only when a mail is lost for good. */
const envelopeOf = ({ sender, recipient }: MimeMail, dsn: boolean): readonly string[] => [
  `MAIL FROM:<${sender}>${dsn ? ' RET=HDRS' : ''}`,
  `RCPT TO:<${recipient}>${dsn ? ' NOTIFY=FAILURE' : ''}`,
  'DATA',
]

/** The server's 354, or its no to the mail. */
function* proposeMail(envelope: readonly string[], pipelining: boolean, isSaid: boolean, reset: boolean): Dialogue<Reply> {
  const lines = reset ? ['RSET', ...envelope] : envelope
  if (!pipelining) {
    let answer: Reply = { code: 0, lines: [] }
    for (const line of lines) {
      answer = yield { do: 'say', line }
      if (!isPositive(answer)) return answer
    }
    return answer
  }
  if (!isSaid) yield { do: 'tell', lines }
  let refused: Reply | null = null
  for (const line of lines) {
    const answer = yield { do: 'listen' }
    if (answer.code === CLOSING) return refused ?? answer
    if (line === 'DATA' && answer.code === GO_ON) {
      if (refused) yield* sendNothing()
      return refused ?? answer
    }
    if (!isPositive(answer)) refused ??= answer
  }
  return refused ?? { code: 451, lines: [] }
}

/** A server may ask for the mail although it refused the only recipient; an empty one ends that (RFC 2920 3.1). */
function* sendNothing(): Dialogue<void> {
  yield { do: 'tell', lines: ['.'] }
  yield { do: 'listen' }
}

const outcomeOf = (reply: Reply): Outcome => {
  if (isPositive(reply)) return { state: 'accepted' }
  const isFinal = reply.code >= 500 && !OUR_FAULT.includes(reply.code)
  return isFinal ? { state: 'refused', reason: whyNever(reply) } : { state: 'deferred', reason: codeOf(reply), inTheAir: false }
}

/** Old servers say 550 for everything, and others a vague code: then their words, read here and kept nowhere, tell what it is about. */
const whyNever = (reply: Reply): string => {
  const code = codeOf(reply)
  const { reason } = judgeFailure(code.includes('.') ? code : undefined, reply.lines.join(' '))
  return reason === '5.0.0' ? code : reason
}
