import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { findableOf, isFound, readSavedSearch } from '../../workers/newsletter/src/rules/saved-search.ts'
import type { ExampleList } from '../../workers/search/src/api/schemas.ts'
import { ask, publish } from '../../workers/search/test/publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(() => world?.stop())

const examples = seedExamples().map((document) => ({ id: document.exampleId, findable: findableOf(document) }))

/** Searches that find enough: where the page found little it looks further, for which nobody asked to be written to. */
it.each([
  'q=Bewegung',
  'q=Sturz',
  'q=Prävention -Sturz',
  'q="sozialer Brennpunkt" ODER Kochen Kinder',
  'q=Rentner',
  'q=Kindergarten',
  'q=older people',
  'q=refugees',
  'q=unemployed',
  'q=Sturz ODER Geflüchtete',
  'q=Eltern -Kita',
  'q=Bewegung&land=BY&land=DE-HE',
  'thema=ernaehrung',
  'gp=ja',
  'ort=Stuttgart&umkreis=60',
  'q=Kinder&ort=Köln&umkreis=100',
])('the search "%s" tells of what its results page shows', async (query) => {
  const params = new URLSearchParams(query)
  const shown = (await (await ask(world, `/api/v1/examples?${params}&limit=100`)).json()) as ExampleList
  const told = examples.filter(({ findable }) => isFound(readSavedSearch(params.toString()) ?? 'q=-', findable)).map(({ id }) => id)
  expect(told.length).toBeGreaterThan(0)
  expect(told.sort()).toEqual(shown.items.map(({ id }) => id).sort())
})
