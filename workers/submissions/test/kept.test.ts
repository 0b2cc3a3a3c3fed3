import { beginDraft, fillIn, idOf, sendDraft } from '@vorbild/testing/hand-in'
import { rows } from '@vorbild/testing/rows'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayText } from '../src/texts/dates.ts'

const DAY_MS = 24 * 60 * 60 * 1000

let world: World
beforeAll(async () => {
  world = await createWorld({ DRAFT_DAYS: '90', UNCONFIRMED_DAYS: '3' })
})
afterAll(() => world.stop())

const savedBefore = (id: string, days: number) =>
  rows(world, 'submissions', 'UPDATE submission SET saved_at = ? WHERE id = ?', Date.now() - days * DAY_MS, id)
const page = async (address: string): Promise<string> => (await world.fetch(address)).text()

test('a draft is kept for as many days as are set, and everything says so', async () => {
  const draft = await beginDraft(world)
  const id = /einreichen\/([^.]+)\./.exec(draft)?.[1] ?? ''
  await savedBefore(id, 80)
  await world.sweep('submissions')
  expect(await page(`${draft}/spaeter`)).toContain(dayText(Date.now() + 10 * DAY_MS, 'de'))
  await world.post(`${draft}/spaeter`, { email: 'nora@traeger.example' })
  expect((await world.mailbox.waitFor('nora@traeger.example', /weitermachen/i)).text).toContain('90 Tage lang nichts')
  await savedBefore(id, 91)
  await world.sweep('submissions')
  expect(await page(`${draft}/idee`)).toContain(
    'Entwürfe löschen wir nach 90 Tagen ohne Änderung, unbestätigte Einreichungen nach 3 Tagen.',
  )
  expect(await page(`/en${draft}/idee`)).toContain('drafts after 90 days without a change, and unconfirmed entries after 3 days.')
})

test('an entry waits for its confirmation for as many days as are set, and everything says so', async () => {
  const draft = await beginDraft(world)
  await fillIn(world, draft, { name: 'Lea', email: 'lea@traeger.example' })
  const status = await sendDraft(world, draft)
  const last = dayText(Date.now() + 3 * DAY_MS, 'de')
  expect(await page(status)).toContain(last)
  expect((await world.mailbox.waitFor('lea@traeger.example', /bestätigen/)).text).toContain(`bis zum ${last}`)
  await savedBefore(idOf(status), 2)
  await world.sweep('submissions')
  expect((await world.fetch(status)).status).toBe(200)
  await savedBefore(idOf(status), 4)
  await world.sweep('submissions')
  expect((await world.fetch(status)).status).toBe(410)
})

test('the privacy page says how long', async () => {
  expect(await page('/datenschutz')).toContain('Formulare löschen wir nach 90 Tagen, nicht bestätigte Einsendungen nach 3 Tagen.')
  expect(await page('/en/datenschutz')).toContain('unfinished forms after 90 days and unconfirmed entries after 3 days.')
})
