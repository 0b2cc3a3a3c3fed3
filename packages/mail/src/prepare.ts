import type { Mail } from './transport.ts'

export type Values = Readonly<Record<string, string>>

/** What letters of one job share; subject, texts and headers may hold `{{placeholders}}`. */
export type MailTemplate = Pick<Mail, 'date' | 'from' | 'subject' | 'text' | 'html' | 'headers' | 'jobId'>

/** What each letter has of its own. */
export type Addressed = Pick<Mail, 'id' | 'messageId' | 'to' | 'returnPath'>

/** Text that is the same for everybody, or what makes that of one person: ASCII, or null if it cannot be written. */
export type Piece = string | ((letter: Addressed, values: Values) => string | null)

const encoder = new TextEncoder()

/**
 * Encodes what is the same for everybody once, which is what makes a newsletter quick: per letter there is only its own to be written
 * between. The result is null for a letter that cannot be written.
 */
export const prepare = (pieces: readonly Piece[]): ((letter: Addressed, values: Values) => Uint8Array | null) => {
  const parts = compact(pieces)
  return (letter, values) => {
    const written: (Uint8Array | string)[] = []
    let length = 0
    for (const part of parts) {
      const each = typeof part === 'function' ? part(letter, values) : part
      if (each === null) return null
      written.push(each)
      length += each.length
    }
    const content = new Uint8Array(length)
    let at = 0
    for (const each of written) {
      if (typeof each === 'string') encoder.encodeInto(each, content.subarray(at))
      else content.set(each, at)
      at += each.length
    }
    return content
  }
}

/** Neighbours that are the same for everybody become one run of bytes. */
const compact = (pieces: readonly Piece[]): readonly (Uint8Array | Exclude<Piece, string>)[] => {
  const parts: (Uint8Array | Exclude<Piece, string>)[] = []
  let same = ''
  for (const piece of pieces) {
    if (typeof piece === 'string') same += piece
    else {
      parts.push(encoder.encode(same), piece)
      same = ''
    }
  }
  return [...parts, encoder.encode(same)]
}
