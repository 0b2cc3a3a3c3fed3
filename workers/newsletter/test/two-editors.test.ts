import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
let path: string
beforeAll(async () => {
  room = await openNewsroom()
  await room.subscribe('leserin@zwei.example')
  await room.publish(5, { exampleId: 'PX-2026-300001' })
  path = (await nora().post('/redaktion/newsletter')).headers.get('location') ?? ''
})
afterAll(() => room.world.stop())

const nora = () => room.signedIn('newsletter_sender')
const own = {
  subject: 'Meiner',
  intro: 'Mein Text',
  'teaser-PX-2026-300001': 'Mein Anreißer',
  'included-PX-2026-300001': '1',
  abschnitt: 'praxisbeispiel',
}

describe('two people at one draft', () => {
  it('see each other’s words, and what was typed stays', async () => {
    const theirs = { ...own, subject: 'Ihrer', 'teaser-PX-2026-300001': 'Ihr Anreißer', gliederung: 'neu:aufruf' }
    expect((await nora().post(path, { ...theirs, version: '1' })).status).toBe(303)
    const answer = await nora().post(path, { ...own, version: '1' })
    expect(answer.status).toBe(409)
    const page = await answer.text()
    for (const words of ['value="Meiner"', 'Mein Anreißer', '>Ihrer<', '>Ihr Anreißer<', 'Gespeichert: Anreißer'])
      expect(page).toContain(words)
    // a section the other has added stays in the form, and saving what is shown loses nothing
    const [, key = ''] = /name="abschnitt" value="(text-\w+)"/.exec(page) ?? []
    expect(page).toContain(`id="body-${key}"`)
    expect(page).toContain('name="version" value="2"')
    expect(await room.rows('SELECT subject FROM issue')).toEqual([{ subject: 'Ihrer' }])
  })

  it('may look at what they typed without saving it', async () => {
    const answer = await nora().post(`${path}/vorschau`, { ...own, subject: 'Nur angesehen', version: '1' })
    expect(answer.status).toBe(200)
    const page = await answer.text()
    expect(page).toContain('Nur angesehen')
    expect(page).toContain('noch nicht gespeichert')
    expect(await room.rows('SELECT subject FROM issue')).toEqual([{ subject: 'Ihrer' }])
  })

  it('get their words back when the issue was sent or deleted meanwhile', async () => {
    const other = (await nora().post('/redaktion/newsletter')).headers.get('location') ?? ''
    expect(await nora().read(`${other}/loeschen`)).toContain('Das lässt sich nicht rückgängig machen')
    expect(await room.rows('SELECT 1 FROM issue')).toHaveLength(2)
    await nora().post(`${other}/loeschen`)
    const gone = await nora().post(other, { ...own, version: '1' })
    expect(gone.status).toBe(409)
    expect(await gone.text()).toContain('Mein Anreißer')
    expect((await nora().post(`${path}/versand`, { version: '2' })).status).toBe(303)
    const sent = await nora().post(path, { ...own, version: '2' })
    expect(sent.status).toBe(409)
    expect(await sent.text()).toMatch(/verschickt[\s\S]*Mein Text/)
  })
})
