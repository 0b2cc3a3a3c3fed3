import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { ANNA, beginDraft, handIn } from '@vorbild/testing/hand-in'
import { untilQuiet } from '@vorbild/testing/health'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

const mailsTo = async (email: string): Promise<number> => {
  await untilQuiet(world)
  return (await world.mailbox.all()).filter(({ to }) => to.includes(email)).length
}

test('nobody’s mailbox is filled by others who ask for lost links, from however many networks', async () => {
  await handIn(world)
  const before = await mailsTo(ANNA.email)
  for (let i = 0; i < 8; i++) {
    const email = i % 2 === 0 ? ANNA.email : ANNA.email.toUpperCase()
    // told the same each time, so that nobody learns who is known
    expect(wayOn(await world.post('/einreichungen/link', { email }, nextCaller()))).toBe('/einreichungen/link/unterwegs')
  }
  expect(await mailsTo(ANNA.email)).toBe(before + 5)
})

test('nor by links to drafts; what was typed can be sent later', async () => {
  const draft = await beginDraft(world)
  const email = 'opfer@anderswo.example'
  const ask = () => world.post(`${draft}/spaeter`, { email }, nextCaller())
  for (let i = 0; i < 5; i++) wayOn(await ask())
  const refused = await ask()
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600'])
  expect(await refused.text()).toContain(email)
  expect(await mailsTo(email)).toBe(5)
})
