import { beginDraft } from '@vorbild/testing/hand-in'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world?.stop())

test('a draft that grows beyond what one row can hold is refused in words, and what it held before stays', async () => {
  const draft = await beginDraft(world)
  await world.post(`${draft}/organisation`, { organisation: 'Stadt Erlangen', aktion: 'spaeter' })
  const endless = 'x'.repeat(900_000)
  const statuses: number[] = []
  const fields = [
    ['idee', 'summary'],
    ['vorgehen', 'procedure'],
    ['themen', 'keywords'],
  ] as const
  for (const [step, field] of fields) statuses.push((await world.post(`${draft}/${step}`, { [field]: endless, aktion: 'weiter' })).status)
  expect(statuses).toEqual([422, 413, 413])
  expect(await (await world.fetch(`${draft}/organisation`)).text()).toContain('Stadt Erlangen')
})
