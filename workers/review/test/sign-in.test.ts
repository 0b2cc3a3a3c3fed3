import { connect } from '@vorbild/storage/connect'
import { nextCaller } from '@vorbild/testing/browse'
import { untilQuiet } from '@vorbild/testing/health'
import { SESSION_COOKIE } from '@vorbild/web/session-cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPerson, findPersonByEmail, savePerson } from '../src/store/people.ts'
import { cookieIn, linkIn, nameOf, type Office, openOffice, people, press } from './office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.world.stop())

const personPage = async (email: string): Promise<string> => {
  const [row] = await office.rows('SELECT id FROM person WHERE email = ?', email)
  return `/redaktion/personen/${String(row?.id)}`
}

/** What a form remembers of the person as it was opened. */
const seenIn = (page: string): Record<string, string> => ({ stand: /name="stand" value="(\d+)"/.exec(page)?.[1] ?? '' })

describe('signing in', () => {
  it('is done by a mailed link whose page has a button', async () => {
    const { world } = office
    await world.post('/redaktion/anmelden', { email: people.anna.toUpperCase(), ziel: '/redaktion?land=DE-BY' })
    const mail = await world.mailbox.waitFor(people.anna, /Link/)
    const link = linkIn(mail.text)

    const opened = await world.fetch(link.pathname + link.search)
    expect(opened.status).toBe(200)
    expect(opened.headers.getSetCookie()).toEqual([])

    const pressed = await press(world, link)
    expect(pressed.status).toBe(303)
    expect(pressed.headers.get('location')).toBe('/redaktion?land=DE-BY')
    const [cookie = ''] = pressed.headers.getSetCookie()
    expect(cookie).toContain(SESSION_COOKIE)
    expect(cookie.toLowerCase()).toMatch(/httponly/)
    expect(cookie.toLowerCase()).toMatch(/samesite=lax/)

    const desk = await world.fetch('/redaktion', { headers: { cookie: cookieIn(pressed) } })
    expect(await desk.text()).toContain(nameOf(people.anna))

    const again = await press(world, link)
    expect(again.status).toBe(410)
    expect(again.headers.getSetCookie()).toEqual([])
  })

  it('says the same to strangers, and sends them nothing', async () => {
    const { world } = office
    const known = await (await world.post('/redaktion/anmelden', { email: people.gerda })).text()
    const stranger = await (await world.post('/redaktion/anmelden', { email: 'niemand@example.org' })).text()
    const withoutIds = (html: string) => html.replace(/[0-9a-f-]{36}/g, '')
    expect(withoutIds(stranger)).toBe(withoutIds(known))
    await world.mailbox.waitFor(people.gerda, /Link/)
    expect((await world.mailbox.all()).filter((mail) => mail.to.includes('niemand'))).toEqual([])
  })

  it('fills nobody’s mailbox, and always leaves a link that is good for longer than others can keep more from coming', async () => {
    const { world } = office
    const email = 'nora.sommer@demo.example'
    for (let i = 0; i < 14; i++) expect((await world.post('/redaktion/anmelden', { email }, nextCaller())).status).toBe(200)
    await untilQuiet(world)
    const mails = (await world.mailbox.all()).filter(({ to }) => to.includes(email))
    expect(mails).toHaveLength(10)
    const [newest] = mails
    expect((await press(world, linkIn(newest?.text ?? ''))).status).toBe(303)
  })

  it('answers forged and expired links with a way to a new one', async () => {
    const { world } = office
    const forged = await world.post('/redaktion/anmelden/gibtesnicht', {})
    expect(forged.status).toBe(410)
    expect(await forged.text()).toContain('Link anfordern')

    await world.post('/redaktion/anmelden', { email: people.jan })
    const mail = await world.mailbox.waitFor(people.jan, /Link/)
    await office.database.prepare('UPDATE verification SET expires_at = 1').run()
    expect((await press(world, linkIn(mail.text))).status).toBe(410)
  })

  it('never leads to another site', async () => {
    const { world } = office
    await world.post('/redaktion/anmelden', { email: people.minhAnh, ziel: '//boese.example' })
    const mail = await world.mailbox.waitFor(people.minhAnh, /Link/)
    expect((await press(world, linkIn(mail.text))).headers.get('location')).toBe('/redaktion')
  })

  it('is needed for everything on the desk', async () => {
    const asked = await office.world.fetch('/redaktion/faelle/0190')
    expect(asked.status).toBe(303)
    expect(asked.headers.get('location')).toBe('/redaktion/anmelden?ziel=%2Fredaktion%2Ffaelle%2F0190')
  })

  it('ends when somebody signs out, and when they are deactivated', async () => {
    const tom = await office.signIn(people.tom)
    const clara = await office.signIn('clara.lindner@demo.example')
    const address = await personPage('clara.lindner@demo.example')
    const form = { ...seenIn(await tom.read(address)), name: 'Clara Lindner', roles: 'regional_editor', laender: 'DE-BE' }
    expect((await tom.post(address, form)).status).toBe(303)
    expect((await clara.get('/redaktion')).status).toBe(303)
    // with her access given back, she signs in anew
    expect((await tom.post(address, { ...form, ...seenIn(await tom.read(address)), active: 'ja' })).status).toBe(303)
    expect((await clara.get('/redaktion')).status).toBe(303)
    await tom.post('/redaktion/abmelden')
    expect((await tom.get('/redaktion')).status).toBe(303)
  })

  it('is not given back to somebody by a form that was opened before it was taken away', async () => {
    const tom = await office.signIn(people.tom)
    const address = await personPage('eike.behrens@demo.example')
    const form = { ...seenIn(await tom.read(address)), name: 'Eike Behrens', roles: 'regional_editor', laender: 'DE-HB' }
    expect((await tom.post(address, form)).status).toBe(303)
    const late = await tom.post(address, { ...form, name: 'Eike B.', active: 'ja' })
    expect(late.status).toBe(409)
    const page = await late.text()
    expect(page).toContain('inzwischen geändert')
    expect(page).toContain('Gesperrt')
    expect(page).toContain('value="Eike B."')
    expect(await office.rows('SELECT name, active FROM person WHERE email = ?', 'eike.behrens@demo.example')).toEqual([
      { name: 'Eike Behrens', active: 0 },
    ])
    // seen now, it may be saved
    expect((await tom.post(address, { ...form, ...seenIn(page), active: 'ja' })).status).toBe(303)
    expect(
      (await tom.post('/redaktion/personen/neu', { name: 'Neu', email: 'neu@demo.example', roles: 'head_office', active: 'ja' })).status,
    ).toBe(303)
  })

  it('is written only over what was seen, however late a colleague comes in between', async () => {
    const db = connect(office.database)
    const seen = await findPersonByEmail(db, 'georg.wagner@demo.example')
    if (!seen) throw new Error('no such person')
    const there = { ...seen, roles: [...seen.roles], laender: [...seen.laender] }
    const first = { ...there, name: 'Georg W.', updatedAt: new Date(seen.updatedAt.getTime() + 1) }
    expect(await savePerson(db, first, seen.updatedAt)).toBe(true)
    const second = { ...there, roles: ['administrator' as const], updatedAt: new Date(seen.updatedAt.getTime() + 2) }
    expect(await savePerson(db, second, seen.updatedAt)).toBe(false)
    // nor is somebody new written over somebody who is there
    expect(await savePerson(db, second, null)).toBe(false)
    expect(await findPerson(db, seen.id)).toEqual(first)
  })

  it('belongs to one person for each address, however it is written', async () => {
    const tom = await office.signIn(people.tom)
    const form = { name: 'Noch eine Anna', email: people.anna.toUpperCase(), roles: 'head_office', active: 'ja' }
    const answer = await tom.post('/redaktion/personen/neu', form)
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Diese Adresse gehört schon zu jemand anderem.')
  })

  it('is nothing to whoever is locked out, neither with a session nor by a new link', async () => {
    const email = 'hanne.moeller@demo.example'
    const hanne = await office.signIn(email)
    expect((await hanne.get('/redaktion')).status).toBe(200)
    await office.database.prepare('UPDATE person SET active = 0 WHERE email = ?').bind(email).run()
    expect((await hanne.get('/redaktion')).status).toBe(303)
    const links = async (to: string) => (await office.world.mailbox.all()).filter((mail) => mail.to.includes(to)).length
    const before = await links(email)
    await office.world.post('/redaktion/anmelden', { email }, nextCaller())
    // somebody else's link, asked for later, is there: so hers would be
    await office.signIn('georg.wagner@demo.example')
    expect(await links(email)).toBe(before)
  })

  it('stores neither tokens in the clear nor network addresses', async () => {
    const sessions = await office.rows('SELECT ip_address, user_agent FROM session')
    expect(sessions.every((row) => !row.ip_address && !row.user_agent)).toBe(true)
  })
})
