import type { Localized } from '@vorbild/kernel/locale'

export const ANSWERS = ['yes', 'no'] as const
export type Answer = (typeof ANSWERS)[number]

/** Somewhere else to turn to when an offer does not fit here. */
export interface OtherPlace {
  readonly label: Localized
  readonly href: string
}

export interface InclusionQuestion {
  readonly key: string
  readonly question: Localized
  readonly hint: Localized
  /** The answer that lets an entry in. */
  readonly needed: Answer
  /** Said kindly when the answer is the other one. */
  readonly explanation: Localized
  readonly otherPlaces: readonly OtherPlace[]
}
