import { commit } from '@vorbild/events/statement'
import { errorResponse } from '@vorbild/web/error-response'
import { pageNumber } from '@vorbild/web/page-number'
import { readForm } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterContext, NewsletterEnv } from '../app-env.ts'
import { readImport } from '../deeds/read-import.ts'
import {
  countVerdicts,
  discardImport,
  importById,
  type ListImport,
  leftOutRows,
  leftOutRuns,
  startImport,
  stopImport,
} from '../store/imports.ts'
import { noteListDeed } from '../store/list-history.ts'
import { texts } from '../texts/texts.ts'
import { ImportFormPage } from '../views/import-form-page.tsx'
import { ImportPage } from '../views/import-page.tsx'
import { csvAnswer } from './csv-answer.ts'
import { EMPTY_IMPORT, readImportForm } from './import-form.ts'
import { LIST_PATH } from './list.tsx'

/** Taking over a list from elsewhere: look first, then act once. Who may is decided for all of the list's pages. */
export const importRoutes = new Hono<NewsletterEnv>()

const IMPORT_PATH = `${LIST_PATH}/import/:id{[0-9a-f-]{36}}`
const importPath = (id: string): string => `${LIST_PATH}/import/${id}`
/** Rows on a page; the report holds all. */
const PAGE_SIZE = 50

importRoutes.get(`${LIST_PATH}/import`, (c) => c.html(<ImportFormPage page={c.get('page')} typed={EMPTY_IMPORT} problems={[]} />))

importRoutes.post(`${LIST_PATH}/import`, async (c) => {
  const form = await readForm(c, { maxBytes: 10_000_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const page = c.get('page')
  const { typed, problems, wish } = await readImportForm(form, services.clock())
  if (wish === null) return c.html(<ImportFormPage page={page} typed={typed} problems={problems} />, 422)
  const { rows, ...list } = wish
  const id = await readImport(rows, { ...list, createdBy: page.identity?.id ?? '' }, services)
  return seeOther(c, importPath(id))
})

importRoutes.get(IMPORT_PATH, async (c) => {
  const found = await openImport(c)
  if (found instanceof Response) return found
  const { db } = c.get('services')
  const current = pageNumber(c.req.query('seite'))
  const shown = { limit: PAGE_SIZE, offset: (current - 1) * PAGE_SIZE }
  const [counts, { runs, total }] = await Promise.all([countVerdicts(db, found.id), leftOutRuns(db, found.id, shown)])
  const pages = { current, total: Math.ceil(total / PAGE_SIZE) }
  return c.html(<ImportPage page={c.get('page')} list={found} counts={counts} leftOut={runs} pages={pages} />)
})

/** Starts it. Pressed twice, the second finds it started. */
importRoutes.post(IMPORT_PATH, async (c) => {
  const found = await openImport(c)
  if (found instanceof Response) return found
  const { db, clock, wakeFor } = c.get('services')
  const { identity } = c.get('page')
  const now = clock()
  const { ready = 0 } = await countVerdicts(db, found.id)
  if (found.state === 'preview' && ready > 0) {
    const who = { personId: identity?.id ?? '', personName: identity?.name ?? '' }
    const action = found.kind === 'consented' ? 'imported' : 'invited'
    await commit(db, [startImport(db, found.id, now), noteListDeed(db, { id: found.id, at: now, ...who, action, people: ready })])
  }
  wakeFor('imports')
  return seeOther(c, importPath(found.id))
})

/** What is under way is finished by the alarm, so that no row is both taken over and left out. */
importRoutes.post(`${IMPORT_PATH}/anhalten`, async (c) => {
  const found = await openImport(c)
  if (found instanceof Response) return found
  const { db, wakeFor } = c.get('services')
  await commit(db, [stopImport(db, found.id)])
  wakeFor('imports')
  return seeOther(c, importPath(found.id))
})

importRoutes.post(`${IMPORT_PATH}/verwerfen`, async (c) => {
  const found = await openImport(c)
  if (found instanceof Response) return found
  const { db } = c.get('services')
  await commit(db, discardImport(db, found.id))
  return (await importById(db, found.id)) === null ? seeOther(c, `${LIST_PATH}?verworfen`) : seeOther(c, importPath(found.id))
})

/** What `<live-progress>` asks for. */
importRoutes.get(`${IMPORT_PATH}/stand.json`, async (c) => {
  const found = await openImport(c)
  if (found instanceof Response) return found
  const { ready = 0, ...counts } = await countVerdicts(c.get('services').db, found.id)
  const total = ready + Object.values(counts).reduce((sum, n) => sum + n, 0)
  const words = texts(c.get('page').locale).list.import
  const finished = found.state === 'done'
  const text = finished ? words.done[found.kind](counts.done ?? 0) : words.progressText(total - ready, total)
  return c.json({ done: total - ready, total, text, finished })
})

importRoutes.get(`${IMPORT_PATH}/bericht.csv`, async (c) => {
  const found = await openImport(c)
  if (found instanceof Response) return found
  const { row: columns, verdicts } = texts(c.get('page').locale).list.import
  const rows = await leftOutRows(c.get('services').db, found.id)
  const table = rows.map(({ line, email, verdict }) => [line, email ?? '', verdicts[verdict]])
  return csvAnswer(c, 'ausgelassen', [[columns.line, columns.email, columns.reason], ...table])
})

const openImport = async (c: NewsletterContext): Promise<ListImport | Response> => {
  c.header('cache-control', 'no-store')
  return (await importById(c.get('services').db, c.req.param('id') ?? '')) ?? errorResponse(c, 404)
}
