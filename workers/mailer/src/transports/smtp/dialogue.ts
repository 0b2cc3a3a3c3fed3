import type { Bytes } from '@vorbild/mail/prepare'
import type { Reply } from './reply.ts'

/** What a dialogue wants done next. `say` and `listen` are answered by a reply of the server; the others need none. */
export type Step =
  | { readonly do: 'say'; readonly line: string }
  | { readonly do: 'tell'; readonly lines: readonly string[] }
  /** A whole mail with its closing dot, and what may follow it unasked. */
  | { readonly do: 'hand over'; readonly mail: Bytes; readonly lines: readonly string[] }
  /** `mail` while the answer to a whole mail is out: until then it is in the air. */
  | { readonly do: 'listen'; readonly mail?: true }
  | { readonly do: 'secure' }

/**
 * A conversation with a mail server as a pure generator: it yields what to do and is given the replies, and knows
 * nothing of sockets or time. So tests play the server.
 */
export type Dialogue<T> = Generator<Step, T, Reply>

export function* say(line: string): Dialogue<Reply> {
  return yield { do: 'say', line }
}

/** After this code the server closes the connection (RFC 5321 3.8). */
export const CLOSING = 421

export const isPositive = (reply: Reply): boolean => reply.code >= 200 && reply.code < 300
