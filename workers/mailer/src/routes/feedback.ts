import type { AppEnv } from '@vorbild/web/app-env'
import { errorResponse } from '@vorbild/web/error-response'
import { problem } from '@vorbild/web/problem'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { receive } from '../receive.ts'
import { isSecret, secretIn } from '../rules/is-secret.ts'
import { PostmarkEvents, readPostmarkEvent } from '../rules/provider-events/postmark.ts'
import type { Services } from '../services.ts'
import { tellReturned } from '../tell-returned.ts'

type FeedbackEnv = AppEnv<Env, { services: Services }>

const MAX_BYTES = 2_000_000

/** Where providers, and the operator's own mail server, tell what came back. Told twice, the second changes nothing. */
export const feedback = new Hono<FeedbackEnv>()

const knowsSecret = createMiddleware<FeedbackEnv>(async (c, next) => {
  const { webhookSecret } = c.get('services')
  if (webhookSecret === null) return errorResponse(c, 404)
  const told = secretIn(c.req.header('authorization'), c.req.header('x-webhook-secret'))
  if (told !== null && (await isSecret(told, webhookSecret))) return next()
  c.header('www-authenticate', 'Basic realm="feedback"')
  return problem(c, 401, { title: 'The secret is missing or wrong.' })
})

/** A mail as it came to the address for bounces, from a server that is not asked for them by the platform. */
feedback.post('/rueckmeldungen/mail', knowsSecret, async (c) => {
  const { body } = c.req.raw
  if (body === null) return problem(c, 400, { title: 'No mail.' })
  await receive({ to: c.req.header('x-envelope-to') ?? '', raw: body }, c.get('services'))
  return c.body(null, 204)
})

/** Any number of events. */
feedback.post(
  '/rueckmeldungen/postmark',
  knowsSecret,
  bodyLimit({ maxSize: MAX_BYTES, onError: (c) => problem(c, 413, { title: 'Too large.' }) }),
  async (c) => {
    const services = c.get('services')
    const body: unknown = await c.req.json().catch(() => undefined)
    if (body === undefined) return problem(c, 400, { title: 'Not JSON.' })
    const events = PostmarkEvents.safeParse(body)
    if (!events.success) return problem(c, 422, { title: 'Not an event, or a list of events, as Postmark sends them.' })
    let taken = 0
    for (const event of events.data) {
      const read = readPostmarkEvent(event)
      if (read && (await services.openJobs.holds(read.jobId, read.letterId)) && (await tellReturned(read, read.meaning, services)))
        taken += 1
    }
    return c.json({ events: events.data.length, taken })
  },
)
