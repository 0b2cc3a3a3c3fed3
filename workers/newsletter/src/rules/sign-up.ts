/** What signing up does with an address. Whoever typed it is told the same in every case. */
export type SignUp =
  /** Unknown: stored, asked by mail to confirm. */
  | 'add'
  /** Never confirmed, or left: the new choice counts, asked by mail to confirm. */
  | 'ask_again'
  /** A subscriber already: gets the link to their settings, nothing changes. */
  | 'remind'
  /** Somebody typed it a moment ago, or its owner did not answer twice: no further mail. */
  | 'wait'

/** Strangers may type an address again and again; its owner gets a mail once in this time. */
export const MAIL_PAUSE_MS = 2 * 60 * 1000

/** Whoever does not confirm gets one more mail at most, before they are forgotten. */
export const MOST_ASKS = 2

interface Known {
  readonly state: string
  readonly mailedAt: number
  readonly asks: number
}

/** True if this address may get a mail now because somebody typed it. */
export const mayMail = ({ state, mailedAt, asks }: Known, now: number): boolean =>
  now - mailedAt >= MAIL_PAUSE_MS && (state !== 'unconfirmed' || asks < MOST_ASKS)

export const signUp = (known: Known | null, now: number): SignUp => {
  if (known === null) return 'add'
  if (!mayMail(known, now)) return 'wait'
  return known.state === 'confirmed' || known.state === 'paused' ? 'remind' : 'ask_again'
}
