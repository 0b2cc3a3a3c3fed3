import { Alert } from '@vorbild/ui/alert'
import type { Page } from '@vorbild/ui/page'
import { closes, type Equation } from '../rules/equation.ts'
import type { Issue } from '../rules/issue.ts'
import { timeText } from '../texts/dates.ts'
import { missedReason } from '../texts/missed-reason.ts'
import { rateText } from '../texts/rate-text.ts'
import { texts } from '../texts/texts.ts'
import { StateBadge } from './desk-page.tsx'

/** How the sending of an issue stands. */
export interface ProgressView {
  readonly equation: Equation
  readonly notes: {
    readonly reasons: readonly { readonly state: string; readonly reason: string; readonly count: number }[]
    readonly waiting: { readonly count: number; readonly nextAttemptAt: number | null }
    readonly repeated: number
  }
  readonly cursor: { readonly asked: number; readonly askedAt: number } | null
  /** Letters that nobody decided about. */
  readonly undecided: number
  /** Failed letters that can be tried again. */
  readonly retryable: number
  /** It is not known any more who got it. */
  readonly isForgotten: boolean
  /** Letters a second: what is allowed, and what was reached in the last seconds. */
  readonly pace: number
  readonly rate: number
}

interface ProgressStateProps {
  readonly page: Page
  readonly issue: Issue
  readonly progress: ProgressView
}

const TERMS = ['accepted', 'failed', 'suppressed', 'unknown', 'pending'] as const

/** The equation with its notes: the part of the page that changes while it is looked at. */
export const ProgressState = ({ page, issue, progress: { equation, notes, cursor, rate, isForgotten } }: ProgressStateProps) => {
  const words = texts(page.locale).desk.progress
  return (
    <div class="stack">
      <p>
        <StateBadge page={page} state={issue.state} />
      </p>
      <h2>{words.equation}</h2>
      <p class="lead">
        <strong>{equation.recipients}</strong> {words.terms.recipients} ={' '}
        {TERMS.map((term, index) => (
          <>
            {index > 0 ? ' + ' : ''}
            <strong>{equation[term]}</strong> {words.terms[term]}
          </>
        ))}
      </p>
      {closes(equation) ? <p class="kern-hint">{words.equationHint}</p> : <Alert page={page} kind="danger" title={words.broken} />}
      {issue.state === 'sending' && equation.pending > 0 ? <p>{rateText(equation.pending, rate, page.locale)}</p> : null}
      {isForgotten ? <p>{words.forgotten}</p> : null}
      <Notes page={page} notes={notes} cursor={cursor} />
    </div>
  )
}

const Notes = ({ page, notes, cursor }: { readonly page: Page } & Pick<ProgressView, 'notes' | 'cursor'>) => {
  const lines = noteLines(page, notes, cursor)
  return lines.length === 0 ? null : (
    <>
      <h2>{texts(page.locale).desk.progress.notes}</h2>
      <ul>
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  )
}

const noteLines = (
  page: Page,
  { reasons, waiting, repeated }: ProgressView['notes'],
  cursor: ProgressView['cursor'],
): readonly string[] => {
  const { progress: words, missed } = texts(page.locale).desk
  const stateWords: Readonly<Record<string, string>> = missed.states
  return [
    ...(waiting.count > 0 && waiting.nextAttemptAt !== null
      ? [words.waiting(waiting.count, timeText(waiting.nextAttemptAt, page.locale))]
      : []),
    ...reasons.map(({ state, reason, count }) =>
      state === 'failed'
        ? words.failed(count, missedReason(reason, page.locale))
        : words.other(stateWords[state] ?? state, missedReason(reason, page.locale), count),
    ),
    ...(repeated > 0 ? [words.repeated(repeated)] : []),
    ...(cursor ? [words.chunk(cursor.asked, timeText(cursor.askedAt, page.locale))] : []),
  ]
}
