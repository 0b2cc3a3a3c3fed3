import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { CasePage } from '../views/case-page.tsx'
import { CaseStatus } from '../views/case-status.tsx'
import { CASE_PATH, caseOf } from './case-of.ts'
import { loadCase, loadStanding } from './load-case.ts'

/** The case, and the part of it that keeps itself up to date. */
export const casePage = new Hono<ReviewEnv>()

casePage.use('/redaktion/faelle/*', requireRole('regional_editor', 'head_office'))

casePage.get(CASE_PATH, async (c) => {
  const asked = await caseOf(c)
  if (asked instanceof Response) return asked
  const view = await loadCase(c.var.services, asked.row, asked.identity)
  return c.html(<CasePage page={c.var.page} view={view} notice={c.req.query('hinweis')} />, 200, {
    'cache-control': 'no-store',
  })
})

casePage.get(`${CASE_PATH}/stand`, async (c) => {
  const asked = await caseOf(c)
  if (asked instanceof Response) return asked
  const standing = await loadStanding(c.var.services, asked.row, asked.identity)
  return c.html(<CaseStatus page={c.var.page} standing={standing} />, 200, { 'cache-control': 'no-store' })
})
