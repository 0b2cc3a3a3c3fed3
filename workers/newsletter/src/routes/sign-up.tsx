import { isFirstTime } from '@vorbild/events/first-time'
import { isLocale } from '@vorbild/kernel/locale'
import type { AppEnv } from '@vorbild/web/app-env'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { proofChallenge, provenSum } from '@vorbild/web/proof-of-work'
import { rateLimit } from '@vorbild/web/rate-limit'
import { seeOther } from '@vorbild/web/redirect'
import { tryAgain } from '@vorbild/web/try-again'
import { type Context, Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { remindOfSettings, takeSignUp } from '../deeds/sign-up.ts'
import { readEmail } from '../rules/email.ts'
import { readSavedSearch } from '../rules/saved-search.ts'
import { texts } from '../texts/texts.ts'
import { SignUpPage } from '../views/sign-up-page.tsx'
import { LinkSentPage, SignedUpPage } from '../views/signed-up-page.tsx'
import { StalePage } from '../views/stale-page.tsx'
import { interestsIn } from './interests-form.ts'

export const signUpRoutes = new Hono<NewsletterEnv>()

const PROOF_PATH = '/newsletter/altcha'
/** As in wrangler.toml. */
const PERIOD_SECONDS = 60
const LIMITS = { maxBytes: 30_000 }

/** With the parameters of a results page it offers to hear of what that search finds from now on. */
signUpRoutes.get('/newsletter', (c) => {
  const page = c.get('page')
  const search = readSavedSearch(new URL(c.req.url).search)
  return c.html(
    <SignUpPage page={page} typed={{ email: '', locale: page.locale, ...(search !== null && { rhythm: 'weekly' }) }} search={search} />,
  )
})

signUpRoutes.get(PROOF_PATH, async (c) => {
  const { linkSecret, clock } = c.get('services')
  return c.json(await proofChallenge(linkSecret, clock()), 200, { 'cache-control': 'no-store' })
})

signUpRoutes.post('/newsletter', async (c) => {
  const form = await readForm(c, LIMITS)
  if (form instanceof Response) return form
  const page = c.get('page')
  const interests = interestsIn(form)
  const search = readSavedSearch(textOf(form, 'suche'))
  const wanted = textOf(form, 'locale')
  const locale = isLocale(wanted) ? wanted : page.locale
  const email = readEmail(textOf(form, 'email'))
  if (!email.ok) {
    const typed = { email: textOf(form, 'email'), locale, ...interests }
    return c.html(<SignUpPage page={page} typed={typed} search={search} problem={texts(page.locale).form.problems[email.reason]} />, 422)
  }
  const tooOften = await limitOf(c, form)
  if (tooOften) return tooOften
  await takeSignUp({ email: email.value, locale, readIn: page.locale, interests, search }, c.get('correlationId'), c.get('services'))
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

/** Devices that did a sum may ask more often; without script, or with a sum used before, it goes as well, only more slowly. */
const limitOf = async (c: NewsletterContext, form: FormData): Promise<Response | undefined> => {
  const { clock, db, linkSecret } = c.get('services')
  const sum = await provenSum(linkSecret, textOf(form, 'altcha'))
  const proven = sum !== null && (await isFirstTime(db, 'proof.spent', sum, clock()))
  const limit = rateLimit<Env>({
    limiter: (env) => (proven ? env.SIGN_UP_LIMIT : env.UNPROVEN_LIMIT),
    scope: 'newsletter',
    retryAfterSeconds: PERIOD_SECONDS,
  })
  // it needs nothing of our own services, but contexts with more variables are not assignable to those with fewer
  const refused = await limit(c as unknown as Context<AppEnv<Env>>, async () => {})
  return refused ? tryAgain(c, form, { retryAfterSeconds: PERIOD_SECONDS, proofSrc: PROOF_PATH }) : undefined
}
