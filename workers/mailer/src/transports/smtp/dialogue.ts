import type { Reply } from './reply.ts'

/** What a dialogue wants done next; each but `secure` is answered by a reply of the server. */
export type Step =
  | { readonly do: 'listen' }
  | { readonly do: 'say'; readonly line: string }
  /** A whole mail with its closing dot: from here until the answer it is in the air. */
  | { readonly do: 'hand over'; readonly data: string }
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
