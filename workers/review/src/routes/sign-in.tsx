import { isSeldom } from '@vorbild/events/first-time'
import { errorFields } from '@vorbild/web/error-fields'
import { logLine } from '@vorbild/web/log'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { rateLimit } from '@vorbild/web/rate-limit'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import * as z from 'zod'
import type { ReviewEnv } from '../app-env.ts'
import { localTarget } from '../rules/local-target.ts'
import type { Services } from '../services.ts'
import { findPersonByEmail } from '../store/people.ts'
import { texts } from '../texts/texts.ts'
import { ConfirmSignInPage, LinkSentPage, SignInPage, StaleLinkPage } from '../views/sign-in-pages.tsx'

const FORM = { maxBytes: 100_000 }
const EmailAddress = z.email().max(254)

/** Signing in by a mailed link, and out. */
export const signIn = new Hono<ReviewEnv>()

const limited = (scope: string) => rateLimit<Env>({ limiter: (env) => env.SIGN_IN_LIMIT, scope, retryAfterSeconds: 60 })

signIn.get('/redaktion/anmelden', (c) => {
  const target = localTarget(c.req.query('ziel'))
  if (c.var.page.identity) return seeOther(c, target)
  return c.html(<SignInPage page={c.var.page} target={target} />)
})

signIn.post('/redaktion/anmelden', limited('sign-in-request'), async (c) => {
  const { page, services } = c.var
  const form = await readForm(c, FORM)
  if (form instanceof Response) return form
  const target = localTarget(textOf(form, 'ziel'))
  const typed = textOf(form, 'email')
  const email = EmailAddress.safeParse(typed.toLowerCase())
  if (!email.success)
    return c.html(<SignInPage page={page} target={target} email={typed} error={texts(page.locale).signIn.badEmail} />, 422)
  // after the answer, so that neither its words nor its time tell who is known
  services.later(sendLink(services, email.data, { locale: page.locale, target, correlationId: page.correlationId }))
  return c.html(<LinkSentPage page={page} target={target} />)
})

/** In less time than a link lasts: whoever has others ask for a hundred links keeps nobody from signing in, and fills nobody's mailbox. */
const LINKS = { most: 10, perMs: 10 * 60 * 1000 }

const sendLink = async (services: Services, email: string, metadata: Record<string, string>): Promise<void> => {
  try {
    const person = await findPersonByEmail(services.db, email)
    if (person?.active && (await isSeldom(services.db, 'mail.asked', person.id, LINKS, services.clock())))
      await services.auth().api.signInMagicLink({ body: { email, metadata }, headers: new Headers() })
  } catch (error) {
    logLine('error', 'sign-in link not sent', { worker: 'review', requestId: metadata.correlationId, ...errorFields(error) })
  }
}

signIn.get('/redaktion/anmelden/:token', (c) =>
  c.html(<ConfirmSignInPage page={c.var.page} token={c.req.param('token')} target={localTarget(c.req.query('ziel'))} />, 200, PRIVATE),
)

signIn.post('/redaktion/anmelden/:token', limited('sign-in'), async (c) => {
  const { page, services } = c.var
  const form = await readForm(c, FORM)
  if (form instanceof Response) return form
  const target = localTarget(textOf(form, 'ziel'))
  const query = { token: c.req.param('token') }
  const answer = await services.auth().api.magicLinkVerify({ query, headers: new Headers(), asResponse: true })
  if (answer.status !== 200) return c.html(<StaleLinkPage page={page} target={target} />, 410, PRIVATE)
  return withCookies(seeOther(c, target), answer)
})

signIn.post('/redaktion/abmelden', async (c) => {
  const answer = await c.var.services.auth().api.signOut({ headers: cookiesOf(c.req.raw), asResponse: true })
  return withCookies(seeOther(c, '/'), answer)
})

/** Links that sign in must not stay in caches. */
const PRIVATE = { 'cache-control': 'no-store' }

/** Nothing but the cookies: addresses and programs of people are not stored. */
const cookiesOf = (request: Request): Headers => new Headers({ cookie: request.headers.get('cookie') ?? '' })

const withCookies = (response: Response, answer: Response): Response => {
  const changed = new Response(response.body, response)
  for (const cookie of answer.headers.getSetCookie()) changed.headers.append('set-cookie', cookie)
  return changed
}
