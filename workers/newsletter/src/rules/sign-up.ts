/** What signing up does with an address. Whoever typed it is told the same in every case. */
export type SignUp =
  /** Unknown: stored, asked by mail to confirm. */
  | 'add'
  /** Never confirmed, or left: the new choice counts, asked by mail to confirm. */
  | 'ask_again'
  /** A subscriber already: gets the link to their settings, nothing changes. */
  | 'remind'
  /** Somebody typed it a moment ago: no second mail. */
  | 'wait'

/** Strangers may type an address again and again; its owner gets a mail once in this time. */
export const MAIL_PAUSE_MS = 2 * 60 * 1000

export const signUp = (known: { readonly state: string; readonly mailedAt: number } | null, now: number): SignUp => {
  if (known === null) return 'add'
  if (now - known.mailedAt < MAIL_PAUSE_MS) return 'wait'
  return known.state === 'confirmed' ? 'remind' : 'ask_again'
}
