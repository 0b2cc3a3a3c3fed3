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

/** The nightly check on the same database and documents. */
const check = async (hour = 2): Promise<boolean> => {
  const services = {
    db: connect(await world.database('search')),
    documents: jsonStore(bucket, ExampleDocument),
    tombstones: jsonStore(bucket, Tombstone),
    files: fileStore(bucket),
    clock: systemClock,
    settings: { baseUrl: 'http://localhost:8787', siteName: 'Vorbild' },
  }
  return mendIndex(services, Date.UTC(2026, 10, 22, hour, 5))
}

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
