import type { Locale } from '@vorbild/kernel/locale'
import type { Cursor } from '../durable/dispatch.ts'
import { doneOf, type Equation, equationOf } from '../rules/equation.ts'
import type { Issue } from '../rules/issue.ts'
import { secondsLeft } from '../rules/pace.ts'
import type { Services } from '../services.ts'
import { paceOf } from '../store/dispatching.ts'
import { keptEquation } from '../store/issue-figures.ts'
import { countRetryable } from '../store/second-round.ts'
import { type LedgerNotes, standingOf } from '../store/standing.ts'
import { progressText } from '../texts/progress-text.ts'

export interface IssueProgress {
  readonly equation: Equation
  readonly notes: LedgerNotes
  readonly cursor: Cursor | null
  readonly undecided: number
  /** Failed letters whose readers can still be reached. */
  readonly retryable: number
  /** It is not known any more who got it; the numbers are. */
  readonly isForgotten: boolean
  readonly pace: number
  /** Letters a second with an outcome, over the last seconds. */
  readonly rate: number
}

export const progressOf = async (issue: Issue, { db, dispatch, clock, perSecond }: Services): Promise<IssueProgress> => {
  const isMoving = issue.state === 'sending' || issue.state === 'paused'
  const [{ counts, notes, rate, undecided }, cursor, pace] = await Promise.all([
    standingOf(db, issue.id, clock(), issue.startedAt ?? 0),
    isMoving ? dispatch(issue.id).peek() : null,
    paceOf(db, issue.id),
  ])
  const isForgotten = issue.recipients > 0 && Object.keys(counts).length === 0
  const kept = isForgotten ? await keptEquation(db, issue.id) : null
  return {
    equation: kept ?? equationOf(issue.recipients, counts),
    isForgotten: kept !== null,
    notes,
    cursor: cursor && cursor.asked > 0 ? cursor : null,
    undecided,
    retryable: (counts.failed ?? 0) > 0 ? await countRetryable(db, issue.id) : 0,
    rate: isMoving ? rate : 0,
    pace: pace ?? perSecond,
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
