import { problemText } from '@vorbild/content/problem-texts'
import { isLocale } from '@vorbild/kernel/locale'
import { askedLocale } from '@vorbild/web/asked-locale'
import { readText } from '@vorbild/web/limited-body'
import { problem } from '@vorbild/web/problem'
import { Hono } from 'hono'
import * as z from 'zod'
import type { SubmissionsEnv } from '../app-env.ts'
import { handInByMachine } from '../deeds/hand-in-by-machine.ts'
import { holderOf } from '../rules/api-key.ts'
import { MAX_FORM_BYTES } from '../settings.ts'
import { texts } from '../texts/texts.ts'

export const API_PATH = '/api/v1/submissions'

/** What a machine sends; `content` has the fields of the form and passes the same schema. */
const Body = z.object({
  kind: z.string().default('praxisbeispiel'),
  locale: z.string().refine(isLocale).default('de'),
  contact: z.record(z.string(), z.unknown()).default({}),
  content: z.record(z.string(), z.unknown()),
})

/** An entry has three levels at most. What goes through others level by level would find no end in thousands. */
const MOST_LEVELS = 10

const isDeep = (value: unknown): boolean => {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_LEVELS) return true
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []))
  }
  return false
}

const parseJson = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text)
    return isDeep(value) ? undefined : value
  } catch {
    return undefined
  }
}

/** Hand-in by a machine that holds a key. The key vouches for the sender, so nothing has to be confirmed by mail. */
export const api = new Hono<SubmissionsEnv>().post(API_PATH, async (c) => {
  const { services, correlationId } = c.var
  const locale = askedLocale(c)
  const words = texts(locale).api
  const holder = await holderOf(services.settings.apiKeys, c.req.header('authorization'))
  if (holder === null) {
    c.header('www-authenticate', 'Bearer')
    return problem(c, 401, { title: words.unauthorized, detail: words.sendKey })
  }
  const text = await readText(c.req.raw, MAX_FORM_BYTES)
  if (text === null) return problem(c, 413, { title: words.tooLarge, detail: words.atMost(MAX_FORM_BYTES) })
  const body = Body.safeParse(parseJson(text))
  if (!body.success) {
    const errors = body.error.issues.map(({ path, message }) => ({ field: path.join('.'), message }))
    return problem(c, 400, { title: words.badRequest, detail: words.sendJson, errors })
  }
  const reference = c.req.header('idempotency-key')?.slice(0, 200)
  const wish = { ...body.data, locale: body.data.locale, holder, ...(reference && { reference }) }
  const handedIn = await handInByMachine(services, wish, { now: services.clock(), correlationId })
  if ('problems' in handedIn) {
    const errors = handedIn.problems.map(({ field, problem: key }) => ({ field, message: problemText(key, locale) }))
    return problem(c, 422, { title: words.unprocessable, detail: words.wrongFields, errors })
  }
  const status = services.links.absolute(handedIn.row.locale, await services.links.status(handedIn.row.id))
  return c.json({ id: handedIn.row.id, number: handedIn.row.number, status }, 202, { location: status, 'cache-control': 'no-store' })
})
