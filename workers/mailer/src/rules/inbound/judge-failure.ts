import { bounceKindOf } from '@vorbild/mail/bounce-kind'
import { FULL, TELLING_WORDS } from './telling-words.ts'

/** `hard`: the address is no good. `soft`: it may be again, or the fault is ours; only many of them mean something. */
export interface Failure {
  readonly kind: 'hard' | 'soft'
  /** A code of RFC 3463. */
  readonly reason: string
}

/** Judges a failed delivery by its status (RFC 3463) and the words of whoever refused it. */
export const judgeFailure = (status: string | undefined, words: string): Failure => {
  const code = statusIn(status ?? '') ?? statusIn(words)
  const told = TELLING_WORDS.find(({ pattern }) => pattern.test(words))
  // a full box is a full box under whatever code
  if (told?.reason === FULL) return { kind: 'soft', reason: FULL }
  const kind = code === undefined ? null : bounceKindOf(code)
  if (code !== undefined && kind) return { kind, reason: code }
  if (told) return { kind: told.kind, reason: told.reason }
  return { kind: 'soft', reason: code ?? '5.0.0' }
}

const statusIn = (text: string): string | undefined => /(?<![\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.])/.exec(text)?.[1]
