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
const callOn = (page: string): string =>
  (/name="text" value="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

test('what readers look for in vain goes with one click into the issue being written, once, and from there to a subscriber', async () => {
  await lookInVain('Imkerei')
  const text = callOn(await nora.read('/redaktion/suche'))
  expect(text).toContain('**Gesucht: gute Praxis zu „Imkerei“**')
  const draft = wayOn(await nora.post('/redaktion/newsletter/aufruf', { text }))
  const address = draft.replace(/[?#].*/, '')
  expect(await nora.read(address)).toContain('Gesucht: gute Praxis zu „Imkerei“')
  expect(wayOn(await nora.post('/redaktion/newsletter/aufruf', { text }))).toBe(draft)
  expect((await nora.read(address)).match(/Gesucht: gute Praxis/g)).toHaveLength(1)

  await nora.post(`${address}/testmail`, { an: 'nora.sommer@demo.example' })
  const mail = await world.mailbox.waitFor('nora.sommer@demo.example', /Ausgabe|Newsletter/i)
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
