import type { Identity } from '@vorbild/kernel/identity'
import { errorResponse } from '@vorbild/web/error-response'
import type { Context } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { maySeeCase } from '../rules/access.ts'
import type { CaseRow } from '../rules/records.ts'
import { findCase } from '../store/cases.ts'

export const CASE_PATH = '/redaktion/faelle/:submissionId'

/** Who asks, and for which case. */
export interface Asked {
  readonly row: CaseRow
  readonly identity: Identity
}

/** The case in the address. Whoever may not see it is told the same as if there were none. */
export const caseOf = async (c: Context<ReviewEnv>): Promise<Asked | Response> => {
  const { identity } = c.var.page
  const row = await findCase(c.var.services.db, c.req.param('submissionId') ?? '')
  return row && identity && maySeeCase(identity, row.land) ? { row, identity } : errorResponse(c, 404)
}
