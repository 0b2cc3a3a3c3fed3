import type { Locale } from '@vorbild/kernel/locale'
import type { Cursor } from '../durable/dispatch.ts'
import { doneOf, type Equation, equationOf } from '../rules/equation.ts'
import type { Issue } from '../rules/issue.ts'
import type { Services } from '../services.ts'
import { countStates, type LedgerNotes, notesOf } from '../store/ledger.ts'
import { progressText } from '../texts/progress-text.ts'

export interface IssueProgress {
  readonly equation: Equation
  readonly notes: LedgerNotes
  readonly cursor: Cursor | null
}

export const progressOf = async (issue: Issue, { db, dispatch }: Services): Promise<IssueProgress> => {
  const isMoving = issue.state === 'sending' || issue.state === 'paused'
  const [counts, notes, cursor] = await Promise.all([
    countStates(db, issue.id),
    notesOf(db, issue.id),
    isMoving ? dispatch(issue.id).peek() : null,
  ])
  return { equation: equationOf(issue.recipients, counts), notes, cursor: cursor && cursor.asked > 0 ? cursor : null }
}

/** What `<live-progress>` asks for again and again, and machines may read: the equation too. */
export const progressJson = (issue: Issue, { equation }: IssueProgress, locale: Locale) => ({
  done: doneOf(equation),
  total: equation.recipients,
  text: progressText(issue, equation, locale),
  finished: issue.finishedAt !== null,
  state: issue.state,
  equation,
})
