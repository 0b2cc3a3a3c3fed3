import type { Locale } from '@vorbild/kernel/locale'
import type { Cursor } from '../durable/dispatch.ts'
import { doneOf, type Equation, equationOf } from '../rules/equation.ts'
import type { Issue } from '../rules/issue.ts'
import { secondsLeft } from '../rules/pace.ts'
import type { Services } from '../services.ts'
import { dispatchTruth } from '../store/dispatching.ts'
import { countStates, type LedgerNotes, notesOf, rateOf } from '../store/ledger.ts'
import { countUndecided } from '../store/second-round.ts'
import { progressText } from '../texts/progress-text.ts'

export interface IssueProgress {
  readonly equation: Equation
  readonly notes: LedgerNotes
  readonly cursor: Cursor | null
  readonly undecided: number
  readonly pace: number
  /** Letters a second with an outcome, over the last seconds. */
  readonly rate: number
}

export const progressOf = async (issue: Issue, { db, dispatch, clock, perSecond }: Services): Promise<IssueProgress> => {
  const isMoving = issue.state === 'sending' || issue.state === 'paused'
  const [counts, notes, cursor, undecided, rate, truth] = await Promise.all([
    countStates(db, issue.id),
    notesOf(db, issue.id),
    isMoving ? dispatch(issue.id).peek() : null,
    countUndecided(db, issue.id),
    isMoving ? rateOf(db, issue.id, clock()) : 0,
    dispatchTruth(db, issue.id),
  ])
  return {
    equation: equationOf(issue.recipients, counts),
    notes,
    cursor: cursor && cursor.asked > 0 ? cursor : null,
    undecided,
    rate,
    pace: truth.pace ?? perSecond,
  }
}

/** What `<live-progress>` asks for again and again, and machines may read: the equation too. */
export const progressJson = (issue: Issue, { equation, rate }: IssueProgress, locale: Locale) => ({
  done: doneOf(equation),
  total: equation.recipients,
  text: progressText(issue, equation, locale),
  finished: issue.finishedAt !== null,
  state: issue.state,
  equation,
  rate,
  secondsLeft: issue.state === 'sending' ? secondsLeft(equation.pending, rate) : null,
})
