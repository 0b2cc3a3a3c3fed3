import { publicationAt } from '@vorbild/content/freshness'
import { textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import { passOnQuestion } from '../deeds/pass-on-question.ts'
import { responsibleFor } from '../responsible-for.ts'
import { Question, readExchange } from '../rules/exchange.ts'
import { ClosedPage, QuestionPage, type QuestionPageProps, QuestionSentPage } from '../views/question-page.tsx'
import { formRead, tooOften } from './guard.ts'

const PATH = '/kontakt'

/** What nobody confirmed for long has nobody who would surely answer. */
const whileConfirmed = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const { example, page, services } = c.var
  if (publicationAt(example.confirmedAt, services.clock()) === 'published') return next()
  return c.html(<ClosedPage page={page} example={example} />, 410)
})

const goesToOffice = async ({ var: { example, services } }: Context<SubmissionsEnv>): Promise<boolean> =>
  (await responsibleFor(services, example)).contact.office !== null

const show = async (c: Context<SubmissionsEnv>, { typed, problems }: Pick<QuestionPageProps, 'typed' | 'problems'>) => {
  const { example, page } = c.var
  const view = { page, example, typed, problems, isOffice: await goesToOffice(c) }
  return c.html(<QuestionPage {...view} />, problems.length > 0 ? 422 : 200)
}

/** A question to those responsible, passed on by mail: their address is shown to nobody. */
export const question = new Hono<SubmissionsEnv>()
  .get(PATH, whileConfirmed, (c) => show(c, { typed: { name: '', email: '', message: '' }, problems: [] }))
  .post(PATH, whileConfirmed, formRead, async (c) => {
    const { correlationId, example, form, page, services } = c.var
    const typed = { name: textOf(form, 'name'), email: textOf(form, 'email'), message: textOf(form, 'message') }
    const read = readExchange(Question, typed)
    if (!read.ok) return show(c, { typed, problems: read.problems })
    const refused = await tooOften(c)
    if (refused) return refused
    await passOnQuestion(services, example, read.value, page.locale, { now: services.clock(), correlationId })
    return seeOther(c, `/beispiele/${example.slug}${PATH}/unterwegs`)
  })
  .get(`${PATH}/unterwegs`, async (c) =>
    c.html(<QuestionSentPage page={c.var.page} example={c.var.example} isOffice={await goesToOffice(c)} />),
  )
