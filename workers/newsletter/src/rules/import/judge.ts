import type { Verdict } from './verdicts.ts'

/** What is known of an address already. */
export interface KnownAddress {
  /** Its subscriber's state, if there is one. */
  readonly state: string | null
  readonly isSuppressed: boolean
}

/** What is to become of a row that the file alone does not speak against. Present truth, so asked again when its turn comes. */
export const judge = ({ state, isSuppressed }: KnownAddress): Verdict => {
  if (state === 'confirmed' || state === 'paused') return 'subscribed'
  if (state === 'unconfirmed') return 'waiting'
  return isSuppressed || state === 'unsubscribed' ? 'suppressed' : 'ready'
}
