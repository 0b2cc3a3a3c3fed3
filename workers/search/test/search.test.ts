import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ExampleList } from '../src/api/schemas.ts'
import { ask, publish } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

const list = async (query: string): Promise<ExampleList> => {
  const answer = await ask(world, `/api/v1/examples${query}`)
  expect(answer.status, query).toBe(200)
  return answer.json()
}
const titles = async (query: string): Promise<readonly string[]> => (await list(query)).items.map(({ title }) => title)

describe('searching', () => {
  test('the list holds all 24 seeds', async () => {
    const { total, items } = await list('')
    expect([total, items.length]).toEqual([24, 24])
  })

  test('a hyphenated word finds the example of that name first, and so does the closed-up singular', async () => {
    expect((await titles('?q=Bewegungs-Treffs'))[0]).toBe('Bewegungs-Treffs im Freien')
    expect((await titles('?q=Bewegungstreff'))[0]).toBe('Bewegungs-Treffs im Freien')
  })

  test.each(['Stürze', 'Sturz', 'stuerze', 'Stürze vermeiden', 'sturzpr'])('“%s” finds the compound Sturzprävention', async (q) => {
    expect(await titles(`?q=${encodeURIComponent(q)}`)).toContain('Ambulante Sturzprävention')
  })
})
