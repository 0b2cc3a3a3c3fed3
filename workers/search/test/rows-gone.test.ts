import { documentKeys, type ExampleDocument, ExampleDocument as Published, Tombstone } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { systemClock } from '@vorbild/kernel/clock'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { mendIndex } from '../src/mend-index.ts'
import { ask, heard, publish, tell, withdrawn } from './publish.ts'

let world: World
const [seed, other] = seedExamples() as [ExampleDocument, ExampleDocument]
const gone = { ...other, exampleId: 'PX-2026-000078', slug: 'weg' }
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
  await publish(world, { ...seed, version: 2, slug: `${seed.slug}-neu` })
  const bucket = await world.bucket('DOCUMENTS')
  await bucket.put(`adoptions/${seed.exampleId}/a1.json`, '{}')
  await publish(world, gone)
  const event = withdrawn(gone.exampleId)
  const grave = { schemaVersion: 1, exampleId: gone.exampleId, slug: gone.slug, withdrawnAt: new Date().toISOString() }
  await bucket.put(documentKeys.tombstone(gone.exampleId), JSON.stringify(grave))
  await bucket.delete(documentKeys.example(gone.exampleId, 1))
  await tell(world, event)
  await heard(world, event)
  // segments know their time to a tenth of a second
  await new Promise((resolve) => setTimeout(resolve, 150))
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
      `/beispiele/${gone.slug}`,
    ].map(async (path) => {
      const answer = await ask(world, path)
      return [path, answer.status, (await answer.text()).replace(/"tookMs":\d+/, '')]
    }),
  )

test.each([
  ['an example', `DELETE FROM example WHERE example_id = '${seed.exampleId}'`],
  ['an address', `DELETE FROM slug_history WHERE slug = '${seed.slug}-neu'`],
  ['an address of before', `DELETE FROM slug_history WHERE slug = '${seed.slug}'`],
  ['the address of what was withdrawn', `DELETE FROM slug_history WHERE slug = '${gone.slug}'`],
  ['a withdrawal', 'DELETE FROM withdrawn'],
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

test('what was published since the index was last written, and that somebody took out of its changes, is found again after the night', async () => {
  const title = 'Haselnusskuchen'
  await publish(world, { ...other, version: 2, publishedAt: '2026-11-22T01:00:00.000Z', content: { ...other.content, title } })
  expect(await check()).toBe(false)
  await sql('DELETE FROM index_change')
  expect(await check()).toBe(true)
  await new Promise((resolve) => setTimeout(resolve, 1_000))
  expect(await (await ask(world, `/api/v1/examples?q=${title}+`)).json()).toMatchObject({ total: 1 })
  expect(await check()).toBe(false)
})

test.each([
  ['an older version', other.exampleId, 1],
  ['the newest version', other.exampleId, 3],
])('%s that cannot be read is said in the log and costs no rebuild, night after night', async (_, exampleId, version) => {
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const bucket = await world.bucket('DOCUMENTS')
  const key = documentKeys.example(exampleId, version)
  await bucket.put(key, '{"schemaVersion":')
  await sql(`DELETE FROM version WHERE example_id = '${exampleId}' AND version = ${version}`)
  expect(await check()).toBe(false)
  expect(said.mock.calls.flat().join()).toContain(key)
  await ask(world, '/internal/rebuild', { method: 'POST' })
  expect(await check()).toBe(false)
  said.mockRestore()
})

test('a version whose document is gone for good is forgotten, which takes one night', async () => {
  await sql(`INSERT INTO version (example_id, version, published_at) VALUES ('${seed.exampleId}', 9, 1)`)
  expect(await check()).toBe(true)
  expect(await check()).toBe(false)
})
