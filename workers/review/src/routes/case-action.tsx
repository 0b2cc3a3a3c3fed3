import type { Cause } from '@vorbild/events/outbox'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import type { Context, Handler } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import type { Services } from '../services.ts'
import { noteHolder } from '../store/cases.ts'
import type { Texts } from '../texts/de.ts'
import { texts } from '../texts/texts.ts'
import { casePath, isUnfolded } from '../views/case-address.ts'
import { CasePage } from '../views/case-page.tsx'
import { type Asked, caseOf } from './case-of.ts'
import { loadCase } from './load-case.ts'

const FORM = { maxBytes: 200_000 }

/** Everything an action on a case works with. */
export interface Work extends Asked {
  readonly form: FormData
  readonly services: Services
  readonly words: Texts
  readonly locale: 'de' | 'en'
  readonly now: number
  readonly cause: Cause
}

export type Refusal = keyof Texts['refusals']

/** How an action ended: done, refused with a reason, or sent back with what is to be mended. */
export type Verdict =
  | { readonly done: keyof Texts['notices'] }
  | { readonly refused: Refusal }
  | { readonly problems: readonly { readonly field: string; readonly message: string }[] }

/** A POST on a case. What did not work is answered with the same page and everything that was typed. */
export const caseAction =
  (act: (work: Work) => Promise<Verdict>): Handler<ReviewEnv> =>
  async (c) => {
    const asked = await caseOf(c)
    if (asked instanceof Response) return asked
    const form = await readForm(c, FORM)
    if (form instanceof Response) return form
    const { page, services, correlationId } = c.var
    const words = texts(page.locale)
    const verdict = await act({ ...asked, form, services, words, locale: page.locale, now: services.clock(), cause: { correlationId } })
    if ('done' in verdict) {
      const path = casePath(asked.row.submissionId, isUnfolded(page))
      return seeOther(c, `${path}${path.includes('?') ? '&' : '?'}hinweis=${verdict.done}`)
    }
    return showAgain(c, form, verdict)
  }

const showAgain = async (c: Context<ReviewEnv>, form: FormData, verdict: Exclude<Verdict, { done: unknown }>): Promise<Response> => {
  const again = await caseOf(c)
  if (again instanceof Response) return again
  const view = await loadCase(c.var.services, again.row, again.identity)
  const refused = 'refused' in verdict ? verdict.refused : undefined
  const problems = 'problems' in verdict ? verdict.problems : []
  // the case is what can be opened again, in another language too
  const page = { ...c.var.page, path: casePath(again.row.submissionId, isUnfolded(c.var.page)) }
  return c.html(<CasePage page={page} view={view} typed={form} refused={refused} problems={problems} />, refused ? 409 : 422)
}

/** True unless the case moved since the page with this form was opened. */
export const isPresent = ({ form, row }: Work): boolean => textOf(form, 'version') === String(row.version)

/**
 * Makes sure that whoever acts holds the case, and renews the lease. A lease that ran out while somebody was typing, and that
 * nobody else took since, is theirs again.
 */
export const holdCase = async ({ row, identity, services, now }: Work): Promise<Refusal | null> => {
  const claim = services.claimOf(row.submissionId)
  const present = await claim.peek(now)
  if (present.holder !== null && present.holder !== identity.id) return 'held_by_other'
  if (present.holder === null && row.holderId !== identity.id) return 'not_claimed'
  const renewed = await claim.claim(identity.id, services.settings.leaseMs, now)
  if (renewed.holder !== identity.id) return 'held_by_other'
  await noteHolder(services.db, row.submissionId, identity.id, renewed.until)
  return null
}

/** Lets go of a case whose turn it is elsewhere; `holderId` and `heldUntil` are cleared by the move itself. */
export const letGo = async ({ row, identity, services, now }: Work): Promise<void> => {
  await services.claimOf(row.submissionId).release(identity.id, now)
}
