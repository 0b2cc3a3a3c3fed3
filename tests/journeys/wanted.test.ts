import { linkIn, nextCaller, wayOn } from '@vorbild/testing/browse'
import { eventually } from '@vorbild/testing/eventually'
import { rows } from '@vorbild/testing/rows'
import { createSeededWorld } from '@vorbild/testing/seeded-world'
import { type SignedIn, signedIn } from '@vorbild/testing/signed-in'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let world: World
let nora: SignedIn
beforeAll(async () => {
  world = await createSeededWorld()
  nora = await signedIn(world, 'nora.sommer@demo.example')
})
afterAll(() => world?.stop())

const times = async () => (await rows<{ times: number }>(world, 'search', 'SELECT times FROM miss'))[0]?.times ?? 0
const lookInVain = async (word: string) => {
  for (const wanted of [1, 2, 3, 4, 5]) {
    await rows(world, 'search', 'UPDATE miss SET last_at = last_at - 3600000')
    await world.fetch(`/beispiele?q=${word}`)
    await eventually(`it is counted ${wanted} times`, async () => (await times()) === wanted)
  }
}
const fieldOn = (page: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
const sections = () =>
  rows<{ heading: string }>(
    world,
    'newsletter',
    "SELECT heading FROM issue_section s JOIN issue ON issue.id = s.issue_id WHERE state = 'draft' ORDER BY position",
  )

test('what readers look for in vain goes with one click into the issue being written, once, and from there to a subscriber', async () => {
  await lookInVain('Imkerei')
  const desk = await nora.read('/redaktion/suche')
  const call = { heading: fieldOn(desk, 'heading'), text: fieldOn(desk, 'text') }
  expect(call.heading).toBe('Gesucht: gute Praxis zu „Imkerei“')
  const draft = wayOn(await nora.post('/redaktion/newsletter/aufruf', call))
  const address = draft.replace(/[?#].*/, '')
  // a section of its own behind what was published; the introduction stays the office's
  expect((await sections()).at(-1)).toEqual({ heading: call.heading })
  expect(await rows(world, 'newsletter', "SELECT 1 FROM issue WHERE state = 'draft' AND intro LIKE '%Imkerei%'")).toEqual([])
  expect(await nora.read(address)).toContain(`id="${draft.split('#')[1]}"`)
  expect(wayOn(await nora.post('/redaktion/newsletter/aufruf', call))).toBe(draft)
  expect((await sections()).filter(({ heading }) => heading === call.heading)).toHaveLength(1)

  await nora.post(`${address}/testmail`, { an: 'nora.sommer@demo.example' })
  const mail = await world.mailbox.waitFor('nora.sommer@demo.example', /^\[Test\]/)
  expect(mail.text).toContain('Gesucht: gute Praxis zu „Imkerei“')
  expect(linkIn(mail, '/einreichen')).toBe('/einreichen')
})

test('a planned issue keeps its plan: the call begins the next one', async () => {
  await rows(world, 'newsletter', "UPDATE issue SET scheduled_at = 4102444800000 WHERE state = 'draft'")
  const planned = (await rows<{ number: number }>(world, 'newsletter', "SELECT number FROM issue WHERE state = 'draft'"))[0]?.number
  const draft = wayOn(await nora.post('/redaktion/newsletter/aufruf', { text: 'Gesucht: Falknerei' }))
  expect(draft).not.toContain(`/redaktion/newsletter/${planned}?`)
})

test('nobody else may', async () => {
  expect((await world.post('/redaktion/newsletter/aufruf', { text: 'x' }, nextCaller())).status).toBe(303)
  const anna = await signedIn(world, 'anna.berger@demo.example')
  expect((await anna.post('/redaktion/newsletter/aufruf', { text: 'x' })).status).toBe(403)
  expect(await anna.read('/redaktion/suche')).not.toContain('/redaktion/newsletter/aufruf')
})
