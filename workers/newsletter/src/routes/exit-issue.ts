import type { NewsletterContext } from '../app-env.ts'
import { ISSUE_PARAMETER } from '../links.ts'

/** The issue whose link somebody followed, as its address says. */
export const exitIssue = (c: NewsletterContext): { readonly number: number } | null => {
  const typed = c.req.query(ISSUE_PARAMETER) ?? ''
  return /^\d{1,6}$/.test(typed) ? { number: Number(typed) } : null
}
