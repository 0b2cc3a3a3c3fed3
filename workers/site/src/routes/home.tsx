import type { AppEnv } from '@vorbild/web/app-env'
import { logLine } from '@vorbild/web/log'
import { Hono } from 'hono'
import * as z from 'zod'
import type { SiteVariables } from '../app.tsx'
import type { Services } from '../services.ts'
import { HomePage } from '../views/home-page.tsx'

export const home = new Hono<AppEnv<Env, SiteVariables>>()

const Newest = z.object({
  total: z.number(),
  items: z.array(
    z.object({
      slug: z.string(),
      language: z.string(),
      title: z.string(),
      summary: z.string(),
      place: z.string(),
      landLabel: z.string(),
      goodPractice: z.boolean(),
    }),
  ),
})
export type Newest = z.infer<typeof Newest>

home.get('/', async (c) => {
  const services = c.get('services')
  return c.html(<HomePage page={c.get('page')} newest={await newestOf(services, c.get('page').locale)} services={services} />)
})

/** The home page stands even if search does not. */
const newestOf = async (services: Services, locale: string): Promise<Newest> => {
  try {
    return Newest.parse(await (await services.workers.SEARCH.fetch(`https://search/internal/newest?locale=${locale}`)).json())
  } catch (error) {
    logLine('warn', 'newest examples missing', { cause: error instanceof Error ? error.name : 'unknown' })
    return { total: 0, items: [] }
  }
}
