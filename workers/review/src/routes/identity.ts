import { encodeIdentity } from '@vorbild/web/identity-header'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { findPerson, identityOf } from '../store/people.ts'

/** Asked by the front door only, over its service binding; it never hands `/internal` on. */
export const identity = new Hono<ReviewEnv>()

identity.get('/internal/identity', async (c) => {
  const { db, auth } = c.var.services
  const signedIn = await auth().api.getSession({ headers: new Headers({ cookie: c.req.header('cookie') ?? '' }) })
  const person = signedIn && (await findPerson(db, signedIn.user.id))
  const found = person && identityOf(person)
  return found ? c.text(encodeIdentity(found), 200, { 'cache-control': 'no-store' }) : c.body(null, 204)
})
