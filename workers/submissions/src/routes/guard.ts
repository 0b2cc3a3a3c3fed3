import { readForm, textOf } from '@vorbild/web/parse-form'
import { rateLimit } from '@vorbild/web/rate-limit'
import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import { isProven } from '../proof.ts'
import { MAX_FORM_BYTES } from '../settings.ts'

/** Against floods: so much per network address and minute. */
export const sendLimit = rateLimit<Env>({ limiter: (env) => env.SEND_LIMIT, scope: 'send', retryAfterSeconds: 60 })
const unprovenLimit = rateLimit<Env>({ limiter: (env) => env.UNPROVEN_LIMIT, scope: 'unproven', retryAfterSeconds: 60 })

/** Reads the form into `c.var.form`. Whoever sends no proof of work (no script) is let through too, but much less often. */
export const proven = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
  if (form instanceof Response) return form
  c.set('form', form)
  if (await isProven(c.var.services.settings.secret, textOf(form, 'altcha'))) return next()
  return unprovenLimit(c as never, next)
})
