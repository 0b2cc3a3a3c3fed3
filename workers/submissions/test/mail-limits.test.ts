import { nextCaller, wayOn } from '@vorbild/testing/browse'
import { ANNA, beginDraft, fillIn, handIn, PDF, PNG, sendDraft, upload } from '@vorbild/testing/hand-in'
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

test('nor by entries sent under its address, of which an office may well send some in a row; the draft stays', async () => {
  const contact = { name: 'Opfer', email: 'briefkasten@anderswo.example' }
  const drafts: string[] = []
  for (let i = 0; i < 11; i++) drafts.push(await beginDraft(world))
  for (const draft of drafts) await fillIn(world, draft, contact)
  const [last = '', ...others] = drafts
  for (const draft of others) await sendDraft(world, draft)
  const refused = await world.post(`${last}/pruefen`, {}, nextCaller())
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '3600'])
  expect(await mailsTo(contact.email)).toBe(10)
  // who sends the same twice asks for nothing more, and who mends the address can send at once
  wayOn(await world.post(`${others[0] ?? ''}/pruefen`, {}, nextCaller()))
  wayOn(await world.post(`${last}/kontakt`, { ...contact, email: 'anderer@anderswo.example' }))
  await sendDraft(world, last)
})

test('files from one network are taken up to a limit, mistakes not counted; what was typed with them is kept', async () => {
  const draft = await beginDraft(world)
  const page = `${draft}/idee`
  for (let i = 0; i < 20; i++) expect((await upload(world, page, [['image', 'kein-bild.png', PDF]])).status).toBe(422)
  const statuses = new Set<number>()
  let refused: Response | null = null
  for (let i = 0; i < 31 && !refused; i++) {
    const answer = await upload(world, page, [['image', `bild-${i}.png`, PNG]], { aktion: 'spaeter', title: 'Ein Garten' })
    statuses.add(answer.status)
    if (answer.status !== 303) refused = answer
    else await answer.body?.cancel()
  }
  expect([...statuses]).toEqual([303, 422])
  const told = (await refused?.text()) ?? ''
  expect(told).toContain('in einer Minute noch einmal')
  expect(told).toContain('Ein Garten')
  // the picture that was there before is there still
  expect(told).toContain('bild-29')
  // nobody else is kept from it
  const elsewhere = await upload(world, page, [['image', 'von-anderswo.png', PNG]], { aktion: 'spaeter' }, nextCaller())
  expect(elsewhere.status).toBe(303)
})
