import type { Result } from '@vorbild/kernel/result'

/** A finished mail, every placeholder filled. */
export interface Mail {
  /** The letter's id: the same at every attempt, and part of the Message-ID. */
  readonly id: string
  /** `id@host` without angle brackets. The same at every attempt, so that a copy can be told from a new mail. */
  readonly messageId: string
  /** When the mail was written, ISO 8601 in UTC. */
  readonly date: string
  /** An address, with or without a name: `Vorbild <post@example.org>`. */
  readonly from: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** More headers, e.g. `List-Unsubscribe`; never those that the fields above make. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * What became of one mail. `deferred` is tried again later, `refused` never. `inTheAir`: the connection broke between
 * the whole mail and the server's answer, so that it may have arrived. Reasons are codes (RFC 3463) or words of ours,
 * never a server's sentence: those repeat addresses.
 */
export type Outcome =
  | { readonly state: 'accepted' }
  | { readonly state: 'deferred'; readonly reason: string; readonly inTheAir: boolean }
  | { readonly state: 'refused'; readonly reason: string }

/** One way out. A connection is opened once per job and reused for all its letters. The reason of a failure is a code. */
export interface Transport {
  readonly name: string
  connect(): Promise<Result<Connection>>
}

export interface Connection {
  /** Never throws: what fails is an outcome. */
  send(mail: Mail): Promise<Outcome>
  /** False once the other side is gone; the rest needs a new connection. */
  isOpen(): boolean
  close(): Promise<void>
}
