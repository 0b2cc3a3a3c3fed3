import { isFirstTime, isSeldom } from '@vorbild/events/first-time'
import { linkKey } from '@vorbild/kernel/link-token'
import type { AppEnv } from '@vorbild/web/app-env'
import { HEADERS } from '@vorbild/web/headers'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { provenSum } from '@vorbild/web/proof-of-work'
import { isWithinLimit, rateLimit } from '@vorbild/web/rate-limit'
import { tryAgain } from '@vorbild/web/try-again'
import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import type { Services } from '../services.ts'
import { MAX_FORM_BYTES } from '../settings.ts'

/** As in wrangler.toml. */
const PERIOD_SECONDS = 60

/** So much per network address and minute. The shared middleware knows nothing of our variables, hence the cast. */
const limited = (scope: string, limiter: (env: Env) => RateLimit) => {
  const limit = rateLimit<Env>({ limiter, scope, retryAfterSeconds: PERIOD_SECONDS })
  return createMiddleware<SubmissionsEnv>((c, next) => limit(c as unknown as Context<AppEnv<Env>>, next))
}

/** Against floods. */
export const sendLimit = limited('send', (env) => env.SEND_LIMIT)
const unprovenLimit = limited('unproven', (env) => env.UNPROVEN_LIMIT)
const provenLimit = limited('proven', (env) => env.SEND_LIMIT)

/** Whether one more file may come from this network. The form it came in is kept in any case. */
export const mayUpload = (c: Context<SubmissionsEnv>): Promise<boolean> =>
  isWithinLimit(c.env.UPLOAD_LIMIT, 'upload', c.req.header(HEADERS.network))

/** Reads the form into `c.var.form`. */
export const formRead = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const form = await readForm(c, { maxBytes: MAX_FORM_BYTES })
  if (form instanceof Response) return form
  c.set('form', form)
  return next()
})

/**
 * The answer to whoever sends too much, asked for once the form is right, so that mistakes cost nothing. Whoever sends no proof
 * of work (no script), or one that was used before, is let through too, but much less often; most of what it guards sends mail.
 * Whoever is not finds everything typed in a form to send again.
 */
export const tooOften = async (c: Context<SubmissionsEnv>): Promise<Response | undefined> => {
  const { form, services } = c.var
  const sum = await provenSum(services.settings.secret, textOf(form, 'altcha'))
  const isProven = sum !== null && (await isFirstTime(services.db, 'proof.spent', sum, services.clock()))
  const refused = (await (isProven ? provenLimit : unprovenLimit)(c, async () => {})) ?? undefined
  return refused?.status === 429 ? tryAgain(c, form, { retryAfterSeconds: PERIOD_SECONDS }) : refused
}

/** Links do not run out, so nobody needs many mails with one. */
const MAILS_SECONDS = 60 * 60
const MAILS = { most: 5, perMs: MAILS_SECONDS * 1000 }
/** Each entry needs one, and an office may hand in several in a row. */
const CONFIRMATIONS = { ...MAILS, most: 10 }

/** Whether an address that anybody may type can be written to once more; counted by address, whoever asks from however many networks. */
export const mayBeMailed = (services: Services, email: string): Promise<boolean> => isCounted(services, 'mail asked', email, MAILS)

const isCounted = async ({ db, settings, clock }: Services, what: string, email: string, limit: typeof MAILS): Promise<boolean> =>
  isSeldom(db, 'mail.asked', await linkKey(settings.secret, what, email.toLowerCase()), limit, clock())

/** The answer to whoever asks for one more mail than that, with everything typed in a form to send again. */
export const tooManyMails = async (c: Context<SubmissionsEnv>, email: string): Promise<Response | undefined> =>
  (await mayBeMailed(c.var.services, email)) ? undefined : tryAgain(c, c.var.form, { retryAfterSeconds: MAILS_SECONDS })

/** The same for whoever sends entry after entry under one address, which is asked each time to confirm. The draft stays as it is. */
export const tooManyConfirmations = async (c: Context<SubmissionsEnv>, email: string): Promise<Response | undefined> =>
  (await isCounted(c.var.services, 'confirmation asked', email, CONFIRMATIONS))
    ? undefined
    : tryAgain(c, c.var.form, { retryAfterSeconds: MAILS_SECONDS })
