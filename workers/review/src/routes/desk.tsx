import { termKeys } from '@vorbild/content/vocabularies'
import type { Identity } from '@vorbild/kernel/identity'
import { requireRole } from '@vorbild/web/require-role'
import { type Context, Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { visibleLaender } from '../rules/access.ts'
import { sortIntoQueues } from '../rules/queue.ts'
import { closedCases, openCases } from '../store/cases.ts'
import { namesOf } from '../store/people.ts'
import { type Desk, DeskPage } from '../views/desk-page.tsx'
import { DeskQueues } from '../views/desk-queues.tsx'

const CLOSED_SHOWN = 20

/** The cases of the Länder somebody looks after, in queues. */
export const desk = new Hono<ReviewEnv>()

desk.use('/redaktion', requireRole())
desk.use('/redaktion/schreibtisch', requireRole('regional_editor', 'head_office'))

const loadDesk = async (c: Context<ReviewEnv>, identity: Identity): Promise<Desk> => {
  const { db, clock } = c.var.services
  const allowed = visibleLaender(identity)
  const choices = allowed ?? ['DE', ...termKeys('land')]
  const land = choices.find((key) => key === c.req.query('land')) ?? ''
  const shown = land === '' ? allowed : [land]
  const now = clock()
  const rows = await openCases(db, shown)
  return {
    queues: sortIntoQueues(rows, identity.id, now),
    closed: await closedCases(db, shown, CLOSED_SHOWN),
    names: await namesOf(db, [...new Set(rows.map((row) => row.holderId))]),
    choices,
    land,
    now,
  }
}

desk.get('/redaktion', async (c) => {
  const { page } = c.var
  const { identity } = page
  if (!identity) return c.notFound()
  const mayReview = visibleLaender(identity)?.length !== 0
  const loaded = mayReview ? await loadDesk(c, identity) : null
  return c.html(<DeskPage page={page} identity={identity} desk={loaded} />, 200, { 'cache-control': 'no-store' })
})

desk.get('/redaktion/schreibtisch', async (c) => {
  const { page } = c.var
  if (!page.identity) return c.notFound()
  return c.html(<DeskQueues page={page} desk={await loadDesk(c, page.identity)} />, 200, { 'cache-control': 'no-store' })
})
