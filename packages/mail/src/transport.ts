import type { Result } from '@vorbild/kernel/result'
import type { MimeMail } from './mime.ts'
import type { Addressed, MailTemplate, Values } from './prepare.ts'

/** A finished mail, every placeholder filled. */
export interface Mail {
  /** The letter's id: the same at every attempt, and part of the Message-ID. */
  readonly id: string
  /** The job it belongs to, where a provider can be told of it. */
  readonly jobId?: string
  /** `id@host` without angle brackets. The same at every attempt, so that a copy can be told from a new mail. */
  readonly messageId: string
  /** When the mail was written, ISO 8601 in UTC. */
  readonly date: string
  /** An address, with or without a name: `Vorbild <post@example.org>`. */
  readonly from: string
  /** Where bounces go, if not to `from`: an address of its own for each letter (VERP). */
  readonly returnPath?: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** More headers, e.g. `List-Unsubscribe`; never those that the fields above make. */
  readonly headers: Readonly<Record<string, string>>
}

/** A mail about to go out. Each way out asks for the form it needs; what cannot be written is refused with a code. */
export interface Outgoing {
  readonly id: string
  /** How often it was put off by an answer before. Asked again after a lost answer it is the same as it was. */
  readonly answers: number
  /** What it shares with others, always the same object for them, and what is its own. */
  readonly template: MailTemplate
  readonly letter: Addressed
  readonly values: Values
  mail(): Mail
  mime(): Result<MimeMail>
}

/**
 * What became of one mail. `deferred` is tried again later, `refused` never. `inTheAir`: the connection broke between
 * the whole mail and the server's answer, so that it may have arrived. Reasons are codes (RFC 3463) or words of ours,
 * never a server's sentence: those repeat addresses. `isUnanswered`: nothing came back, but whoever is asked again in the same
 * words knows what it took.
 */
export type Outcome =
  | { readonly state: 'accepted' }
  | { readonly state: 'deferred'; readonly reason: string; readonly inTheAir: boolean; readonly isUnanswered?: true }
  | { readonly state: 'refused'; readonly reason: string }

/** One way out. A connection is reused for many letters. The reason of a failure is a code. */
export interface Transport {
  readonly name: string
  /**
   * How many mails one `send` should carry: a whole job where a provider takes batches and knows a batch it has seen, so
   * that nothing arrives twice. Null where any number will do and the settings limit what may be in the air.
   */
  readonly batch: number | null
  connect(): Promise<Result<Connection>>
}

export interface Connection {
  /**
   * Sends what `next` gives until that is null, and tells what became of each mail as soon as it is known. A mail not told of was not
   * touched: the connection broke before, or `tell` said by false that nothing more may go. Never throws.
   */
  send(next: () => Outgoing | null, tell: (mail: Outgoing, outcome: Outcome) => boolean): Promise<void>
  /** False once the other side is gone; the rest needs a new connection. */
  isOpen(): boolean
  close(): Promise<void>
}
