import type { NewsletterContext } from '../app-env.ts'
import { issueIn } from '../links.ts'

/** The issue whose link somebody followed, as its genuine token says. */
export const exitIssue = (c: NewsletterContext): { readonly number: number } | null => {
  const number = issueIn(c.req.param('token') ?? '')
  return number === null ? null : { number }
}
