import { bounceKindOf } from '@vorbild/mail/bounce-kind'

/** `hard`: the address is no good. `soft`: it may be again, or the fault is ours; only many of them mean something. */
export interface Failure {
  readonly kind: 'hard' | 'soft'
  /** A code of RFC 3463. */
  readonly reason: string
}

/** Words that tell more than a vague code does, in the order they are believed. */
const WORDS: readonly (readonly [RegExp, Failure['kind'], string])[] = [
  [/quota|mailbox (is )?full|over ?quota|storage|postfach.{0,20}voll|inbox is full|insufficient (disk|system)/i, 'soft', '5.2.2'],
  [/spam|blocked|blacklist|block list|dnsbl|rbl|reputation|policy|dmarc|spf|dkim|listed at|unsolicited/i, 'soft', '5.7.1'],
  [/too (large|big)|size limit|exceeds.{0,20}size/i, 'soft', '5.3.4'],
  [/greylist|try again|temporar|timed? ?out|could not be reached|connection (refused|lost)|retry time/i, 'soft', '4.4.1'],
  [
    /user unknown|unknown (user|recipient|address)|no such (user|recipient|mailbox|person|address)|does(n't| not) exist|not (found|exist|listed)|no mailbox|invalid (recipient|mailbox|address)|unbekannt|existiert nicht|recipient.{0,20}rejected|address rejected|undeliverable address|isn't valid/i,
    'hard',
    '5.1.1',
  ],
  [/disabled|inactive|suspended|deactivated|closed|gesperrt|account.{0,20}(terminated|expired)/i, 'hard', '5.2.1'],
  [/(host|domain).{0,30}(unknown|not found|not exist|unrouteable)|unrouteable|nxdomain|no mx|name service error/i, 'hard', '5.1.2'],
]

/** Judges a failed delivery by its status (RFC 3463) and the words of whoever refused it. */
export const judgeFailure = (status: string | undefined, words: string): Failure => {
  const code = statusIn(status ?? '') ?? statusIn(words)
  const told = WORDS.find(([pattern]) => pattern.test(words))
  // a full box is a full box under whatever code
  if (told?.[2] === '5.2.2') return { kind: 'soft', reason: '5.2.2' }
  const kind = code === undefined ? null : bounceKindOf(code)
  if (code !== undefined && kind) return { kind, reason: code }
  if (told) return { kind: told[1], reason: told[2] }
  return { kind: 'soft', reason: code ?? '5.0.0' }
}

const statusIn = (text: string): string | undefined => /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1]
