import { problemText } from '@vorbild/content/problem-texts'
import { isLocale } from '@vorbild/kernel/locale'
import { problem } from '@vorbild/web/problem'
import { Hono } from 'hono'
import * as z from 'zod'
import type { SubmissionsEnv } from '../app-env.ts'
import { handInByMachine } from '../deeds/hand-in-by-machine.ts'
import { holderOf } from '../rules/api-key.ts'
import { MAX_FORM_BYTES } from '../settings.ts'

export const API_PATH = '/api/v1/submissions'

/** What a machine sends; `content` has the fields of the form and passes the same schema. */
const Body = z.object({
  kind: z.string().default('praxisbeispiel'),
  locale: z.string().refine(isLocale).default('de'),
  contact: z.record(z.string(), z.unknown()).default({}),
  content: z.record(z.string(), z.unknown()),
})

const readBody = async (request: Request) => {
  const text = await request.text()
  if (text.length > MAX_FORM_BYTES) return null
  try {
    return Body.safeParse(JSON.parse(text))
  } catch {
    return null
  }
}

/** Hand-in by a machine that holds a key. The key vouches for the sender, so nothing has to be confirmed by mail. */
export const api = new Hono<SubmissionsEnv>().post(API_PATH, async (c) => {
  const { services, correlationId, page } = c.var
  const holder = await holderOf(services.settings.apiKeys, c.req.header('authorization'))
  if (holder === null) {
    c.header('www-authenticate', 'Bearer')
    return problem(c, 401, { title: 'Unauthorized', detail: 'Send a valid key as "Authorization: Bearer <key>".' })
  }
  const body = await readBody(c.req.raw)
  if (!body?.success) return problem(c, 400, { title: 'Bad request', detail: 'Send JSON with "contact" and "content".' })
  const reference = c.req.header('idempotency-key')?.slice(0, 200)
  const wish = { ...body.data, locale: body.data.locale, holder, ...(reference && { reference }) }
  const handedIn = await handInByMachine(services, wish, { now: services.clock(), correlationId })
  if ('problems' in handedIn) {
    const errors = handedIn.problems.map(({ field, problem: key }) => ({ field, message: problemText(key, page.locale) }))
    return problem(c, 422, { title: 'Unprocessable content', detail: 'Some fields are missing or wrong.', errors })
  }
  const status = services.links.absolute(handedIn.row.locale, await services.links.status(handedIn.row.id))
  return c.json({ id: handedIn.row.id, number: handedIn.row.number, status }, 202, { location: status, 'cache-control': 'no-store' })
})
