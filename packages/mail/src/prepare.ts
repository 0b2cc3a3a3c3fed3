import type { Mail } from './transport.ts'

export type Values = Readonly<Record<string, string>>

/** What letters of one job share; subject, texts and headers may hold `{{placeholders}}`. */
export type MailTemplate = Pick<Mail, 'date' | 'from' | 'subject' | 'text' | 'html' | 'headers' | 'jobId'>

/** What each letter has of its own. */
export type Addressed = Pick<Mail, 'id' | 'messageId' | 'to' | 'returnPath'>

/** Text that is the same for everybody, or what makes that of one person: ASCII, or null if it cannot be written. */
export type Piece<L = Addressed> = string | ((letter: L, values: Values) => string | null)

/** Bytes that wait for a place to be put at: whoever sends them has room for many letters, one after the other. */
export interface Bytes {
  readonly length: number
  /** Writes them to the beginning of `room`. */
  put(room: Uint8Array): void
}

const encoder = new TextEncoder()

/**
 * Encodes what is the same for everybody once, which is what makes a newsletter quick: per letter there is only its own to be written
 * between. The result is null for a letter that cannot be written.
 */
export const prepare = <L = Addressed>(pieces: readonly Piece<L>[]): ((letter: L, values: Values) => Bytes | null) => {
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
    return { length, put: (room) => putAll(written, room) }
  }
}

const putAll = (written: readonly (Uint8Array | string)[], room: Uint8Array): void => {
  let at = 0
  let text = ''
  const putText = () => {
    if (text !== '') encoder.encodeInto(text, room.subarray(at))
    at += text.length
    text = ''
  }
  for (const each of written) {
    if (typeof each === 'string') text += each
    else {
      putText()
      room.set(each, at)
      at += each.length
    }
  }
  putText()
}

/** Bytes in a place of their own. */
export const wholeOf = (bytes: Bytes): Uint8Array => {
  const whole = new Uint8Array(bytes.length)
  bytes.put(whole)
  return whole
}

/** Neighbours that are the same for everybody become one run; a long one is encoded here, short ones go with what is around them. */
const compact = <L>(pieces: readonly Piece<L>[]): readonly (Uint8Array | Piece<L>)[] => {
  const parts: (Uint8Array | Piece<L>)[] = []
  let same = ''
  const end = () => {
    const bytes = encoder.encode(same)
    // as text only what is as long in bytes
    if (same !== '') parts.push(bytes.length < LONG && bytes.length === same.length ? same : bytes)
    same = ''
  }
  for (const piece of pieces) {
    if (typeof piece === 'string') same += piece
    else {
      end()
      parts.push(piece)
    }
  }
  end()
  return parts
}

/** Longer than this bytes are copied sooner than text is encoded. */
const LONG = 512
