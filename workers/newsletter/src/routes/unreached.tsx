import { commit } from '@vorbild/events/statement'
import { pageNumber } from '@vorbild/web/page-number'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import type { Services } from '../services.ts'
import { countUnreached, reachAgain, unreached } from '../store/reach.ts'
import { addressesOf } from '../store/subscribers.ts'
import { liftBounce } from '../store/suppressions.ts'
import { UnreachedPage } from '../views/unreached-page.tsx'
import { SENDERS } from './roles.ts'
import { tokenHolder } from './token-holder.tsx'

/** Whom letters do not reach: for the office, and for the person. */
export const unreachedRoutes = new Hono<NewsletterEnv>()

const PAGE_SIZE = 100
const DESK = '/redaktion/newsletter/nicht-erreicht'
const senders = requireRole(...SENDERS)

unreachedRoutes.get(DESK, senders, async (c) => {
  const { db, patience } = c.get('services')
  const current = pageNumber(c.req.query('seite'))
  const [counts, people] = await Promise.all([countUnreached(db), unreached(db, { limit: PAGE_SIZE, offset: (current - 1) * PAGE_SIZE })])
  return c.html(
    <UnreachedPage
      page={c.get('page')}
      people={people}
      counts={counts}
      patience={patience}
      current={current}
      pageSize={PAGE_SIZE}
      isDone={c.req.query('wieder') !== undefined}
    />,
  )
})

/** The office knows better, for instance that a mail provider's trouble is over. */
unreachedRoutes.post(`${DESK}/wieder`, senders, async (c) => {
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const [person] = await addressesOf(services.db, [textOf(form, 'person')])
  if (person) await letIn(person, services)
  return seeOther(c, `${DESK}?wieder`)
})

unreachedRoutes.post('/newsletter/einstellungen/:token/wieder', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  await letIn(subscriber, c.get('services'))
  return seeOther(c, `/newsletter/einstellungen/${c.req.param('token')}?wieder`)
})

/** Letters go out again; an address that was given up is not on the list of those to leave alone any more. */
const letIn = async ({ id, email }: { readonly id: string; readonly email: string }, { db, suppressionHash }: Services): Promise<void> => {
  await commit(db, [reachAgain(db, id), liftBounce(db, await suppressionHash(email))])
}
