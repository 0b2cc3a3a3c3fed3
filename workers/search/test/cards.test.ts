import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, heard, publish, tell, withdrawn } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
  const rebuilt = await ask(world, '/internal/rebuild', { method: 'POST' })
  expect(rebuilt.status).toBe(200)
  await rebuilt.text()
})
afterAll(async () => world?.stop())

interface List {
  readonly total: number
  readonly items: readonly { readonly id: string; readonly title: string }[]
}

const asked = async (query: string): Promise<List & { readonly rowsRead: number }> => {
  const answer = await ask(world, `/api/v1/examples?${query}`)
  return { ...((await answer.json()) as List), rowsRead: Number(answer.headers.get('x-rows-read')) }
}

const [first] = seedExamples() as [ExampleDocument]

test('a new version is shown, whatever the page says that holds the one before', async () => {
  await publish(world, { ...first, version: first.version + 1, content: { ...first.content, title: 'Ganz neu benannt' } })
  const shown = async (size: number) => (await asked(`q=benannt&proSeite=${size}`)).items.map(({ title }) => title)
  expect(await shown(1)).toEqual(['Ganz neu benannt'])
  const others = await asked('proSeite=2&sort=titel')
  expect(others.items.map(({ id }) => id)).not.toContain(first.exampleId)
  expect(await shown(2)).toEqual(['Ganz neu benannt'])
})

test('what is shown is read with its neighbours, once', async () => {
  // whether the index moved is a look of two rows
  expect((await asked('proSeite=3&seite=2')).rowsRead).toBeLessThanOrEqual(2)
  const all = await asked('proSeite=99&sort=titel')
  expect(all.rowsRead).toBeLessThanOrEqual(2)
  expect(new Set(all.items.map(({ id }) => id))).toEqual(new Set(seedExamples().map(({ exampleId }) => exampleId)))
})

test('what is withdrawn is shown no more', async () => {
  const gone = withdrawn(first.exampleId)
  await tell(world, gone)
  await heard(world, gone)
  const { total, items } = await asked('proSeite=100')
  expect([total, items.length]).toEqual([seedExamples().length - 1, seedExamples().length - 1])
  expect(items.map(({ id }) => id)).not.toContain(first.exampleId)
})
