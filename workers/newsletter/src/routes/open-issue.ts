import { errorResponse } from '@vorbild/web/error-response'
import type { NewsletterContext } from '../app-env.ts'
import type { FullIssue, IssueState } from '../rules/issue.ts'
import { issueByNumber } from '../store/issues.ts'

/** The part of a path that names an issue. */
export const ISSUE_PATH = '/redaktion/newsletter/:number{[0-9]{1,6}}'

export const deskPath = (number: number): string => `/redaktion/newsletter/${number}`

/** The issue in the address, if it is in one of these states; otherwise the answer to give. */
export const openIssue = async (c: NewsletterContext, ...states: readonly IssueState[]): Promise<FullIssue | Response> => {
  c.header('cache-control', 'no-store')
  const found = await issueByNumber(c.get('services').db, Number(c.req.param('number')))
  return found && (states.length === 0 || states.includes(found.issue.state)) ? found : errorResponse(c, 404)
}
