import { documentKeys, ExampleDocument, Tombstone } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { systemClock } from '@vorbild/kernel/clock'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { eventually } from '@vorbild/testing/eventually'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mendIndex } from '../src/mend-index.ts'
import { rebuild } from '../src/rebuild.ts'
import type { Services } from '../src/services.ts'
import { readState } from '../src/store/index-state.ts'
import { pageId } from '../src/store/read-rows.ts'
import { segmentNumber } from '../src/store/segment-number.ts'
import { ask, heard, publish, store, tell, withdrawn } from './publish.ts'

let world: World
let bucket: Awaited<ReturnType<World['bucket']>>
beforeAll(async () => {
  world = await createWorld()
  bucket = await world.bucket('DOCUMENTS')
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

const [seed] = seedExamples() as [ExampleDocument]
const added = { ...seed, exampleId: 'PX-2026-000077', slug: 'heimlich', content: { ...seed.content, title: 'Heimlichkeit' } }
const found = async (q: string): Promise<number> =>
  ((await (await ask(world, `/api/v1/examples?q=${q}%20`)).json()) as { total: number }).total

/** This worker's services over the same database and documents. */
const createServices = async (): Promise<Services> => ({
  db: connect(await world.database('search')),
  documents: jsonStore(bucket, ExampleDocument),
  tombstones: jsonStore(bucket, Tombstone),
  files: fileStore(bucket),
  clock: systemClock,
  settings: { baseUrl: 'http://localhost:8787', siteName: 'Vorbild', operator: { name: '', email: '' }, contributorId: '' },
})

/** The nightly check. */
const check = async (hour = 2): Promise<boolean> => mendIndex(await createServices(), Date.UTC(2026, 10, 22, hour, 5))

describe('at night the index is compared with the documents, and what was done behind its back', () => {
  test('is nothing, usually', async () => {
    expect(await check()).toBe(false)
  })

  test('an added document is found', async () => {
    await store(world, added)
    expect(await check(14)).toBe(false)
    expect(await check()).toBe(true)
    await eventually('it is found', async () => (await found('Heimlichkeit')) === 1)
    expect(await check()).toBe(false)
  })

  test('a changed one is found by what it says now', async () => {
    await new Promise((resolve) => setTimeout(resolve, 5))
    await store(world, { ...added, content: { ...added.content, title: 'Purzelbaum' } })
    expect(await check()).toBe(true)
    await eventually('it is found', async () => (await found('Purzelbaum')) === 1)
    expect(await found('Heimlichkeit')).toBe(0)
  })

  test('a newer version counts, and a removed one no longer', async () => {
    await store(world, { ...added, version: 2, content: { ...added.content, title: 'Kirschkern' } })
    expect(await check()).toBe(true)
    await eventually('it is found', async () => (await found('Kirschkern')) === 1)
    for (const version of [1, 2]) await bucket.delete(documentKeys.example(added.exampleId, version))
    expect(await check()).toBe(true)
    await eventually('it is gone', async () => (await found('Kirschkern')) === 0)
  })

  test('what was withdrawn stays away although it lies there again', async () => {
    await publish(world, { ...added, exampleId: 'PX-2026-000078', slug: 'weg' })
    const event = withdrawn('PX-2026-000078')
    await tell(world, event)
    await heard(world, event)
    await store(world, { ...added, exampleId: 'PX-2026-000078', slug: 'weg' })
    // segments know their time to a tenth of a second
    await new Promise((resolve) => setTimeout(resolve, 150))
    // made anew once, without its words, and then not again
    expect(await check()).toBe(true)
    expect(await check()).toBe(false)
    expect(await found('Heimlichkeit')).toBe(0)
  })
})

describe('making the index anew', () => {
  const MINUTE = 60_000
  const pages = async (): Promise<number> =>
    (await (await world.database('search')).prepare('SELECT count(*) AS n FROM index_page').first<{ n: number }>())?.n ?? 0
  /** As somebody leaves it who was broken off: an announcement, a part, and perhaps a sign of life. */
  const leave = async (begunAt: number, aliveAt: number | null) => {
    const db = await world.database('search')
    const page = db.prepare('INSERT INTO index_page (id, data) VALUES (?, ?)')
    await page.bind(pageId(segmentNumber(begunAt), 0), aliveAt === null ? '' : String(aliveAt)).run()
    await page.bind(pageId(segmentNumber(begunAt) + 1, 1), 'part').run()
  }

  test('is left alone while somebody is at it', async () => {
    // made anew now, so that what is left below is newer
    await ask(world, '/internal/rebuild', { method: 'POST' })
    const whole = await pages()
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    await leave(Date.now(), null)
    expect(await check(14)).toBe(false)
    expect(await pages()).toBe(whole + 2)
  })

  test('is left alone as well where the index is of an older version', async () => {
    const db = await world.database('search')
    await db.prepare('UPDATE index_state SET schema = schema - 1').run()
    const whole = await pages()
    expect(await check(14)).toBe(false)
    expect(await pages()).toBe(whole)
    await db.prepare('UPDATE index_state SET schema = schema + 1').run()
  })

  test('is done again at the next cron when it was broken off, and nothing of the first try is left', async () => {
    const db = await world.database('search')
    // eleven minutes pass for the segments: times stand in their numbers
    const state = await db.prepare('SELECT segments FROM index_state').first<{ segments: string }>()
    const [named = 0] = JSON.parse(state?.segments ?? '[]') as number[]
    const earlier = (11 * MINUTE) / 100
    await db.prepare('UPDATE index_page SET id = id - ?').bind(pageId(earlier, 0)).run()
    await db
      .prepare('UPDATE index_state SET segments = ?')
      .bind(JSON.stringify([named - earlier]))
      .run()
    const leftBehind = await pages()
    await db
      .prepare("UPDATE index_page SET data = ? WHERE data = ''")
      .bind(String(Date.now() - MINUTE))
      .run()
    expect(await check(14)).toBe(false)
    await db.prepare("UPDATE index_page SET data = '' WHERE length(data) < 15 AND data <> 'part'").run()
    expect(await check(14)).toBe(true)
    expect(await pages()).toBe(leftBehind - 2)
    expect(await check(14)).toBe(false)
    expect(await found('Bewegung')).toBeGreaterThan(0)
  })

  test('begins again when others made the index move on in the meantime, whose changes would be lost otherwise', async () => {
    const services = await createServices()
    const db = await world.database('search')
    let tries = 0
    const list = async (prefix: string) => {
      if (prefix === 'examples/') tries += 1
      // two merges, after it was looked where the index stands
      if (prefix === 'examples/' && tries === 1) await db.prepare('UPDATE index_state SET generation = generation + 2').run()
      return services.files.list(prefix)
    }
    const before = await readState(services.db)
    await rebuild({ ...services, files: { ...services.files, list } })
    const { generation, segments } = await readState(services.db)
    expect([tries, generation - before.generation]).toEqual([2, 3])
    expect(segments).not.toEqual(before.segments)
  })
})
