const DAY_MS = 24 * 60 * 60 * 1000
/** How long a yes holds before we ask again. */
const YES_HOLDS_DAYS = 730

export interface StillWantedSettings {
  readonly isOn: boolean
  /** How long we wait for an answer. */
  readonly answerDays: number
  /** What becomes of who does not answer. */
  readonly unanswered: 'pause' | 'end'
}

/** The times that decide now: whose last yes is older is asked, whose question is older goes without. */
export const stillWantedTimes = (now: number, { answerDays }: StillWantedSettings) => ({
  yesBefore: now - YES_HOLDS_DAYS * DAY_MS,
  askedBefore: now - answerDays * DAY_MS,
  answerBy: now + answerDays * DAY_MS,
})
