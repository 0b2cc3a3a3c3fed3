import { type ExampleDocument, ExampleDocument as Published, Tombstone } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { systemClock } from '@vorbild/kernel/clock'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mendIndex } from '../src/mend-index.ts'
import { ask, publish } from './publish.ts'

let world: World
const [seed] = seedExamples() as [ExampleDocument]
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
  await publish(world, { ...seed, version: 2, slug: `${seed.slug}-neu` })
  const bucket = await world.bucket('DOCUMENTS')
  await bucket.put(`adoptions/${seed.exampleId}/a1.json`, '{}')
  await ask(world, '/internal/rebuild', { method: 'POST' })
})
afterAll(() => world?.stop())

const sql = async (text: string) => (await world.database('search')).prepare(text).run()
const check = async (): Promise<boolean> => {
  const bucket = await world.bucket('DOCUMENTS')
  return mendIndex(
    {
      db: connect(await world.database('search')),
      documents: jsonStore(bucket, Published),
      tombstones: jsonStore(bucket, Tombstone),
      files: fileStore(bucket),
      clock: systemClock,
      settings: { baseUrl: 'http://localhost:8787', siteName: 'Vorbild', operator: { name: '', email: '' }, contributorId: '' },
    },
    Date.UTC(2026, 10, 22, 2, 5),
  )
}
const told = async () =>
  Promise.all(
    [
      '/api/v1/examples?q=Bewegung+',
      '/api/v1/suggest?q=stu',
      `/beispiele/${seed.slug}`,
      `/beispiele/${seed.exampleId}/fassungen/1`,
      `/beispiele/${seed.slug}-neu`,
    ].map(async (path) => {
      const answer = await ask(world, path)
      return [path, answer.status, (await answer.text()).replace(/"tookMs":\d+/, '')]
    }),
  )

test.each([
  ['an example', `DELETE FROM example WHERE example_id = '${seed.exampleId}'`],
  ['an address', `DELETE FROM slug_history WHERE slug = '${seed.slug}-neu'`],
  ['an older version', `DELETE FROM version WHERE example_id = '${seed.exampleId}' AND version = 1`],
  ['a use', 'DELETE FROM adoption'],
  ['a page of the index', 'DELETE FROM index_page WHERE id = (SELECT max(id) FROM index_page)'],
  ['all pages of the index', 'DELETE FROM index_page'],
  ['the state of the index', 'DELETE FROM index_state'],
])('%s that somebody took out of the database is there again after the night', async (_, loss) => {
  const before = await told()
  await sql(loss)
  expect(await check()).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await told()).toEqual(before)
  expect(await check()).toBe(false)
})
