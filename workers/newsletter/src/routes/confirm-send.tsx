import type { NewsletterContext } from '../app-env.ts'
import { lookOver } from '../deeds/look-over.ts'
import type { FullIssue } from '../rules/issue.ts'
import { countRecipients } from '../store/recipients.ts'
import { ConfirmSendPage } from '../views/confirm-send-page.tsx'
import type { PlanProblem, TypedPlan } from '../views/plan-form.tsx'

interface Answer {
  readonly status?: 200 | 409 | 422
  readonly isStale?: boolean
  /** What was typed to plan it, and what is wrong with that. */
  readonly typed?: TypedPlan
  readonly problem?: PlanProblem
}

/** The page before an issue goes out, with everything that speaks against it. */
export const confirmSendPage = async (c: NewsletterContext, full: FullIssue, { status = 200, ...rest }: Answer = {}): Promise<Response> => {
  const services = c.get('services')
  const [looked, recipients] = await Promise.all([lookOver(full, services), countRecipients(services.db, full.issue.id, services.clock())])
  return c.html(<ConfirmSendPage page={c.get('page')} {...full} {...looked} recipients={recipients} {...rest} />, status)
}
