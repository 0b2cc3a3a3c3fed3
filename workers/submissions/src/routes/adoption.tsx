import { errorResponse } from '@vorbild/web/error-response'
import { textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { type Context, Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'
import { adopt, takeBackAdoption } from '../deeds/adopt.ts'
import { responsibleFor } from '../responsible-for.ts'
import { readExchange, Use } from '../rules/exchange.ts'
import { AdoptionPage, type AdoptionPageProps, TakeBackPage, TakenBackPage, ThanksPage } from '../views/adoption-page.tsx'
import { formRead, tooOften } from './guard.ts'

const PATH = '/uebernahme'

const show = async (c: Context<SubmissionsEnv>, { typed, problems }: Pick<AdoptionPageProps, 'typed' | 'problems'>) => {
  const { example, page, services } = c.var
  const { submitter } = await responsibleFor(services, example)
  const view = { page, example, typed, problems, isOffice: submitter.office !== null }
  return c.html(<AdoptionPage {...view} />, problems.length > 0 ? 422 : 200)
}

/** "We used this": told to whoever handed the example in, and counted. The mailed link takes it out of the count. */
export const adoption = new Hono<SubmissionsEnv>()
  .get(PATH, (c) => show(c, { typed: { use: '', note: '' }, problems: [] }))
  .post(PATH, formRead, async (c) => {
    const { correlationId, example, form, page, services } = c.var
    const typed = { use: textOf(form, 'use'), note: textOf(form, 'note') }
    const read = readExchange(Use, typed)
    if (!read.ok) return show(c, { typed, problems: read.problems })
    const refused = await tooOften(c)
    if (refused) return refused
    await adopt(services, example, read.value, page.locale, { now: services.clock(), correlationId })
    return seeOther(c, `/beispiele/${example.slug}${PATH}/danke`)
  })
  .get(`${PATH}/danke`, (c) => c.html(<ThanksPage page={c.var.page} example={c.var.example} />))
  .get(`${PATH}/:token`, async (c) => {
    const { example, page, services } = c.var
    const token = c.req.param('token')
    const id = await services.links.readAdoption(token)
    const row = id && (await services.adoptions.get(id))
    if (!row || row.exampleId !== example.exampleId) return errorResponse(c, 404)
    if (row.takenBackAt !== null) return c.html(<TakenBackPage page={page} example={example} />)
    return c.html(<TakeBackPage page={page} example={example} path={`/beispiele/${example.slug}${PATH}/${token}`} />)
  })
  .post(`${PATH}/:token`, async (c) => {
    const { correlationId, example, services } = c.var
    const token = c.req.param('token')
    const id = await services.links.readAdoption(token)
    if (id === null) return errorResponse(c, 404)
    await takeBackAdoption(services, id, { now: services.clock(), correlationId })
    return seeOther(c, `/beispiele/${example.slug}${PATH}/${token}`)
  })
