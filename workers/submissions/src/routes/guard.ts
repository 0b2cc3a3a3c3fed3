import type { AppEnv } from '@vorbild/web/app-env'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { isProven } from '@vorbild/web/proof-of-work'
import { rateLimit } from '@vorbild/web/rate-limit'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import { MAX_FORM_BYTES } from '../settings.ts'

/** So much per network address and minute. The shared middleware knows nothing of our variables, hence the cast. */
const limited = (scope: string, limiter: (env: Env) => RateLimit) => {
  const limit = rateLimit<Env>({ limiter, scope, retryAfterSeconds: 60 })
  return createMiddleware<SubmissionsEnv>((c, next) => limit(c as unknown as Context<AppEnv<Env>>, next))
}

/** Against floods. */
export const sendLimit = limited('send', (env) => env.SEND_LIMIT)
const unprovenLimit = limited('unproven', (env) => env.UNPROVEN_LIMIT)
const provenLimit = limited('proven', (env) => env.SEND_LIMIT)

/** Reads the form into `c.var.form`. */
export const formRead = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
  if (form instanceof Response) return form
  c.set('form', form)
  return next()
})

/**
 * The answer to whoever sends too much, asked for once the form is right, so that mistakes cost nothing. Whoever sends no proof
 * of work (no script) is let through too, but much less often. With one it is limited as well: the same proof is good for an
 * hour, and most of what it guards sends mail.
 */
export const tooOften = async (c: Context<SubmissionsEnv>): Promise<Response | undefined> => {
  const limit = (await isProven(c.var.services.settings.secret, textOf(c.var.form, 'altcha'))) ? provenLimit : unprovenLimit
  return (await limit(c, async () => {})) ?? undefined
}
