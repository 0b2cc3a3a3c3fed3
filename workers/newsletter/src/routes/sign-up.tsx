import { isLocale } from '@vorbild/kernel/locale'
import type { AppEnv } from '@vorbild/web/app-env'
import { readForm, textOf, textsOf } from '@vorbild/web/parse-form'
import { isProven, proofChallenge } from '@vorbild/web/proof-of-work'
import { rateLimit } from '@vorbild/web/rate-limit'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { remindOfSettings, takeSignUp } from '../deeds/sign-up.ts'
import { readEmail } from '../rules/email.ts'
import { readInterests } from '../rules/interests.ts'
import { texts } from '../texts/texts.ts'
import { SignUpPage } from '../views/sign-up-page.tsx'
import { LinkSentPage, SignedUpPage } from '../views/signed-up-page.tsx'
import { StalePage } from '../views/stale-page.tsx'

export const signUpRoutes = new Hono<NewsletterEnv>()

const LIMITS = { maxBytes: 30_000 }

signUpRoutes.get('/newsletter', (c) => c.html(<SignUpPage page={c.get('page')} typed={{ email: '', locale: c.get('page').locale }} />))

signUpRoutes.get('/newsletter/altcha', async (c) => {
  const { linkSecret, clock } = c.get('services')
  return c.json(await proofChallenge(linkSecret, clock()), 200, { 'cache-control': 'no-store' })
})

signUpRoutes.post('/newsletter', async (c) => {
  const form = await readForm(c, LIMITS)
  if (form instanceof Response) return form
  const page = c.get('page')
  const interests = readInterests(textOf(form, 'rhythm'), textsOf(form, 'topics'), textsOf(form, 'laender'))
  const wanted = textOf(form, 'locale')
  const locale = isLocale(wanted) ? wanted : page.locale
  const email = readEmail(textOf(form, 'email'))
  if (!email.ok) {
    const typed = { email: textOf(form, 'email'), locale, ...interests }
    return c.html(<SignUpPage page={page} typed={typed} problem={texts(page.locale).form.problems[email.reason]} />, 422)
  }
  const tooOften = await limitOf(c, form)
  if (tooOften) return tooOften
  await takeSignUp({ email: email.value, locale, readIn: page.locale, interests }, c.get('correlationId'), c.get('services'))
  return seeOther(c, '/newsletter/danke')
})

signUpRoutes.get('/newsletter/danke', (c) => c.html(<SignedUpPage page={c.get('page')} />))

signUpRoutes.post('/newsletter/link', async (c) => {
  const form = await readForm(c, LIMITS)
  if (form instanceof Response) return form
  const page = c.get('page')
  const email = readEmail(textOf(form, 'email'))
  if (!email.ok) {
    return c.html(<StalePage page={page} email={textOf(form, 'email')} problem={texts(page.locale).form.problems[email.reason]} />, 422)
  }
  const tooOften = await limitOf(c, form)
  if (tooOften) return tooOften
  await remindOfSettings(email.value, c.get('correlationId'), c.get('services'))
  return seeOther(c, '/newsletter/link')
})

signUpRoutes.get('/newsletter/link', (c) => c.html(<LinkSentPage page={c.get('page')} />))

/** Devices that did the sum may ask more often; without script it goes as well, only more slowly. */
const limitOf = async (c: NewsletterContext, form: FormData): Promise<Response | undefined> => {
  const proven = await isProven(c.get('services').linkSecret, textOf(form, 'altcha'))
  const limit = rateLimit<Env>({
    limiter: (env) => (proven ? env.SIGN_UP_LIMIT : env.UNPROVEN_LIMIT),
    scope: 'newsletter',
    retryAfterSeconds: 60,
  })
  // it needs nothing of our own services, but contexts with more variables are not assignable to those with fewer
  return (await limit(c as unknown as Context<AppEnv<Env>>, async () => {})) ?? undefined
}
