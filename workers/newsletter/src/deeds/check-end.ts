import type { Database } from '@vorbild/events/statement'
import { logLine } from '@vorbild/web/log'
import { closes, equationOf } from '../rules/equation.ts'
import { issueById } from '../store/issues.ts'
import { standingOf } from '../store/standing.ts'

/** At the end of a run: whether everybody is accounted for stands in the log, loud if not. When it ended; null while it goes on. */
export const checkEnd = async (db: Database, issueId: string, now: number): Promise<number | null> => {
  const { issue } = (await issueById(db, issueId)) ?? {}
  if (!issue?.finishedAt) return null
  const { counts } = await standingOf(db, issueId, now)
  // it is not known any more who got it, for its time is over
  if (Object.keys(counts).length === 0) return issue.finishedAt
  const equation = equationOf(issue.recipients, counts)
  if (closes(equation)) logLine('info', 'an issue is through, and everybody accounted for', { issue: issue.number, ...equation })
  else logLine('error', 'the equation of an issue does not close', { issue: issue.number, ...equation })
  return issue.finishedAt
}
