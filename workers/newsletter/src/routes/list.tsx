import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { listImports } from '../store/imports.ts'
import { listDeeds, noteListDeed } from '../store/list-history.ts'
import { countByState } from '../store/subscribers.ts'
import { countSuppressed } from '../store/suppressions.ts'
import { ListPage } from '../views/list-page.tsx'
import { csvHeaders } from './csv-answer.ts'
import { listAsCsv } from './list-export.ts'
import { SENDERS } from './roles.ts'

/** The list as a whole: who is on it in numbers, who must not be, and what was done with it. */
export const listRoutes = new Hono<NewsletterEnv>()

export const LIST_PATH = '/redaktion/newsletter/verteiler'

listRoutes.use(`${LIST_PATH}/*`, requireRole(...SENDERS))

listRoutes.get(LIST_PATH, async (c) => {
  const { db } = c.get('services')
  const [states, suppressed, deeds, imports] = await Promise.all([countByState(db), countSuppressed(db), listDeeds(db), listImports(db)])
  c.header('cache-control', 'no-store')
  return c.html(
    <ListPage
      page={c.get('page')}
      states={states}
      suppressed={suppressed}
      deeds={deeds}
      imports={imports}
      isDiscarded={c.req.query('verworfen') !== undefined}
    />,
  )
})

/** By POST, so that no link on a foreign page fetches it, and nothing is noted that nobody wanted. */
listRoutes.post(`${LIST_PATH}/export`, async (c) => {
  const services = c.get('services')
  const { db, clock } = services
  const { identity } = c.get('page')
  const now = clock()
  const people = (await countByState(db)).confirmed ?? 0
  const who = { personId: identity?.id ?? '', personName: identity?.name ?? '' }
  await commit(db, [noteListDeed(db, { id: newId(), at: now, ...who, action: 'exported', people })])
  return c.body(listAsCsv(services), 200, csvHeaders(`verteiler-${isoTime(now).slice(0, 10)}`))
})
