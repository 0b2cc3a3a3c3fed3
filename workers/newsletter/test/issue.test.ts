import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../seed.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await seed(room.db, await room.world.bucket('DOCUMENTS'), Date.now())
})
afterAll(() => room.world.stop())

const nora = () => room.signedIn('newsletter_editor')
const entriesOf = async (number: number) =>
  (
    await room.rows<{ example_id: string }>(
      'SELECT example_id FROM issue_entry JOIN issue ON issue.id = issue_id WHERE number = ? ORDER BY position',
      number,
    )
  ).map((row) => row.example_id)

describe('the seeded newsletter', () => {
  it('has a first issue in its archive, without names', async () => {
    expect(await (await room.ask('/newsletter/ausgaben')).text()).toContain('Ausgabe 1 vom 1.\u00A0November 2026')
    expect(await (await room.ask('/newsletter/ausgaben/1')).text()).toContain(
      '<title>Ausgabe 1: Neues aus der Praxis im Herbst – Vorbild</title>',
    )
    const html = await (await room.ask('/newsletter/ausgaben/1')).text()
    expect(html).toContain('<strong>was vor Ort gelingt</strong>')
    expect(html).not.toContain('demo.example')
    expect(await (await room.world.fetch('/sitemap-seiten.xml')).text()).toContain(
      '/newsletter/ausgaben/1</loc><lastmod>2026-11-01</lastmod>',
    )
    expect(html.match(/class="card card--link"/g)).toHaveLength(3)
  })

  it('closes the equation of that issue', async () => {
    const answer = await (await nora().get('/redaktion/newsletter/1/stand.json')).json()
    const { equation, html } = answer as { equation: Record<string, number>; html: string }
    expect(equation).toEqual({ recipients: 3, accepted: 3, failed: 0, suppressed: 0, unknown: 0, pending: 0 })
    expect(html).toContain('<strong>3</strong> Empfangende = <strong>3</strong> angenommen')
  })
})

describe('an issue with nothing new', () => {
  const introOf = async () => (await room.rows<{ intro: string }>('SELECT intro FROM issue WHERE number = 2'))[0]?.intro

  it('only greets, says so to its editors and does not go out like that', async () => {
    await nora().post('/redaktion/newsletter')
    expect(await introOf()).toBe('Guten Tag,')
    const page = await nora().read('/redaktion/newsletter/2')
    expect(page).toContain('Seit der letzten Ausgabe ist nichts Neues erschienen')
    expect(page).toContain('Die Ausgabe hat noch keinen Inhalt')
    const sender = room.signedIn('newsletter_sender')
    expect((await sender.post('/redaktion/newsletter/2/versand', { version: '1' })).status).toBe(409)
    expect(await room.rows('SELECT state FROM issue WHERE number = 2')).toEqual([{ state: 'draft' }])
  })

  it('announces examples as soon as there are some, and keeps back an announcement of none', async () => {
    await room.publish(20)
    const unchanged = { version: '1', subject: 'Neues', intro: 'Guten Tag,', nachtrag: 'ja' }
    await nora().post('/redaktion/newsletter/2', unchanged)
    expect(await introOf()).toMatch(/^Guten Tag,\n\nseit der letzten Ausgabe sind diese Praxisbeispiele erschienen\.$/)
    await room.rows('UPDATE issue_entry SET included = 0 WHERE issue_id = (SELECT id FROM issue WHERE number = 2)')
    expect(await nora().read('/redaktion/newsletter/2')).toContain('kündigt Praxisbeispiele an, aber keines ist aufgenommen')
    await nora().post('/redaktion/newsletter/2/loeschen')
    await room.rows('DELETE FROM publication WHERE example_id NOT IN (SELECT example_id FROM issue_entry)')
  })
})

describe('writing an issue', () => {
  it('begins with what was published since the last one', async () => {
    await room.publish(0, { publishedAt: '2026-01-08T09:00:00.000Z' })
    await room.publish(23)
    const { exampleId: first } = await room.publish(1)
    const { exampleId: second } = await room.publish(2)
    const answer = await nora().post('/redaktion/newsletter')
    expect(answer.headers.get('location')).toBe('/redaktion/newsletter/2')
    expect(await entriesOf(2)).toEqual([first, second])
  })

  it('offers what only a cancelled issue told of once more, left out until somebody wants it', async () => {
    const known = await room.rows<{ id: string }>('SELECT id FROM issue WHERE number = 2')
    await room.rows("UPDATE issue SET state = 'cancelled' WHERE number = 2")
    await room.rows("INSERT INTO dispatch_chunk (issue_id, chunk, job_id, letters, posted_at) VALUES (?, 1, 'jc', 1, 1)", known[0]?.id)
    const { exampleId: fresh } = await room.publish(4)
    const path = (await nora().post('/redaktion/newsletter')).headers.get('location') ?? ''
    const number = Number(path.split('/').at(-1))
    const offered = await room.rows<{ id: string; included: number }>(
      'SELECT example_id AS id, included FROM issue_entry WHERE issue_id = (SELECT id FROM issue WHERE number = ?) ORDER BY included, position',
      number,
    )
    expect(offered).toEqual([...(await entriesOf(2)).map((id) => ({ id, included: 0 })), { id: fresh, included: 1 }])
    // as it was
    await room.rows("DELETE FROM dispatch_chunk WHERE job_id = 'jc'")
    await room.rows("UPDATE issue SET state = 'draft' WHERE number = 2")
    await nora().post(`${path}/loeschen`)
    await room.rows('DELETE FROM publication WHERE example_id = ?', fresh)
  })

  it('adds what is published later, keeping what was written', async () => {
    const before = await entriesOf(2)
    const { exampleId } = await room.publish(3)
    await nora().post('/redaktion/newsletter/2', { version: '1', subject: 'Neues', intro: 'Guten Tag', nachtrag: 'ja' })
    expect(await entriesOf(2)).toEqual([...before, exampleId])
  })

  it('stores subject, intro, teasers and order, and moves one entry by its button', async () => {
    const [a = '', b = '', c = ''] = await entriesOf(2)
    const fields = {
      subject: 'Neues im November',
      intro: 'Guten **Tag**',
      [`included-${a}`]: '1',
      [`included-${c}`]: '1',
      [`teaser-${a}`]: 'Anreißer A',
      [`teaser-${b}`]: 'Anreißer B',
      [`teaser-${c}`]: 'Anreißer C',
      [`position-${a}`]: '3',
      [`position-${b}`]: '2',
      [`position-${c}`]: '1',
    }
    expect((await nora().post('/redaktion/newsletter/2', { ...fields, version: '3' })).status).toBe(303)
    expect(await entriesOf(2)).toEqual([c, b, a])
    expect(await room.rows('SELECT included, teaser FROM issue_entry WHERE example_id = ? AND position = 2', b)).toEqual([
      { included: 0, teaser: 'Anreißer B' },
    ])

    const places = { ...fields, [`position-${a}`]: '3', [`position-${c}`]: '1', version: '4', bewegen: `auf:${a}` }
    const moved = await nora().post('/redaktion/newsletter/2', places)
    expect(moved.headers.get('location')).toContain(`?bewegt=auf:${a}`)
    expect(await entriesOf(2)).toEqual([c, a, b])
  })

  it('lets nobody overwrite a colleague unseen', async () => {
    const answer = await nora().post('/redaktion/newsletter/2', { subject: 'Überholt', intro: 'x', version: '3' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('value="Überholt"')
    expect(await room.rows('SELECT subject FROM issue WHERE number = 2')).toEqual([{ subject: 'Neues im November' }])
  })

  it('names a missing subject and keeps what was typed', async () => {
    const answer = await nora().post('/redaktion/newsletter/2', { subject: '', intro: 'noch da', version: '5' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('noch da')
  })

  it('shows previews in both forms, left-out entries missing, HTML shut in', async () => {
    const html = await nora().get('/redaktion/newsletter/2/vorschau')
    expect(html.headers.get('content-security-policy')).toContain("default-src 'none'")
    const page = await html.text()
    // the mail lies in a frame, in the light and in the dark
    expect(page.match(/srcdoc=/g)).toHaveLength(2)
    expect(page).toContain('&lt;strong&gt;Tag&lt;/strong&gt;')
    expect(page).toContain('Anreißer A')
    expect(page).not.toContain('Anreißer B')
    expect(page).not.toContain('{{')
    const text = await nora().read('/redaktion/newsletter/2/vorschau.txt')
    expect(text).toContain('Guten Tag')
    expect(text).toContain('http://localhost:8787/beispiele/')
  })

  it('sends a test mail to the address typed', async () => {
    expect((await nora().post('/redaktion/newsletter/2/testmail', { an: 'nora@example' })).status).toBe(422)
    expect((await nora().post('/redaktion/newsletter/2/testmail', { an: 'nora@example.org' })).status).toBe(303)
    const mail = await room.world.mailbox.waitFor('nora@example.org', /^\[Test\] Neues im November$/)
    expect(mail.html).toContain('Anreißer A')
  })

  it('stores what was typed before a test mail goes out, and keeps it when the address is wrong', async () => {
    const draft = async () =>
      (await room.rows<{ version: number; subject: string; scheduled_at: number | null }>('SELECT * FROM issue WHERE number = 2'))[0]
    const fields = async (subject: string) => ({ version: String((await draft())?.version), subject, intro: 'Guten Tag', bewegen: '' })
    const save = async (subject: string) => nora().post('/redaktion/newsletter/2', { ...(await fields(subject)), weiter: 'testmail' })
    const test = '/redaktion/newsletter/2/testmail'
    expect((await save('Frisch getippt')).headers.get('location')).toBe(test)
    expect((await draft())?.subject).toBe('Frisch getippt')
    await nora().post(test, { an: 'frisch@example.org' })
    await room.world.mailbox.waitFor('frisch@example.org', /^\[Test\] Frisch getippt$/)
    expect((await save('')).status).toBe(422)
    const bad = await nora().post(test, { an: 'nora@' })
    expect(bad.status).toBe(422)
    expect(await bad.text()).toContain('value="nora@"')
    // nothing changed: a plan stays
    await room.rows('UPDATE issue SET scheduled_at = 4102444800000 WHERE number = 2')
    await save('Frisch getippt')
    await nora().post(test, { an: 'frisch@example.org' })
    expect((await draft())?.scheduled_at).toBe(4_102_444_800_000)
    await room.rows('UPDATE issue SET scheduled_at = NULL WHERE number = 2')
  })

  it('offers the same page in the other language after a mistake', async () => {
    const answer = await nora().post('/redaktion/newsletter/2/testmail', { an: 'kaputt' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('class="language" href="/en/redaktion/newsletter/2/testmail"')
  })

  it('lets two who begin at the same moment write on the same draft', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => nora().post('/redaktion/newsletter')))
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    for (const path of new Set(answers.map(({ headers }) => headers.get('location') ?? ''))) await nora().post(`${path}/loeschen`)
  })

  it('forgets a withdrawn example, in drafts and in the archive', async () => {
    const [gone = ''] = await entriesOf(1)
    const [draftEntry = ''] = await entriesOf(2)
    for (const exampleId of [gone, draftEntry]) await room.isHeard(await room.say('example.withdrawn', { exampleId, submissionId: null }))
    expect(await entriesOf(1)).not.toContain(gone)
    expect(await entriesOf(2)).not.toContain(draftEntry)
    expect(await room.rows('SELECT 1 FROM publication WHERE example_id IN (?, ?)', gone, draftEntry)).toEqual([])
  })

  it('keeps the newer version when events overtake each other', async () => {
    const about = { exampleId: 'PX-2026-000078', slug: 'ueberholt' }
    await room.publish(6, { ...about, version: 2 })
    await room.publish(7, { ...about, version: 1 })
    const [known] = await room.rows("SELECT version, title FROM publication WHERE example_id = 'PX-2026-000078'")
    expect(known).toEqual({ version: 2, title: seedExamples()[6]?.content.title })
    await room.rows("DELETE FROM publication WHERE example_id = 'PX-2026-000078'")
  })

  it('does not take up a document that is gone when its event comes late', async () => {
    const documentKey = 'examples/PX-2026-000077/v1.json'
    await room.isHeard(
      await room.say('example.published', { exampleId: 'PX-2026-000077', version: 1, documentKey, submissionId: null, slug: 'weg' }),
    )
    expect(await room.rows("SELECT 1 FROM publication WHERE example_id = 'PX-2026-000077'")).toEqual([])
  })
})

describe('the right to the desk', () => {
  it('is asked for', async () => {
    expect((await room.ask('/redaktion/newsletter')).headers.get('location')).toContain('/redaktion/anmelden')
    expect((await room.signedIn('regional_editor').get('/redaktion/newsletter')).status).toBe(403)
    expect((await room.signedIn('head_office').get('/redaktion/newsletter')).status).toBe(200)
  })

  it('does not hold the right to send', async () => {
    expect((await nora().get('/redaktion/newsletter/2/versand')).status).toBe(403)
    expect((await nora().post('/redaktion/newsletter/2/versand', { version: '5' })).status).toBe(403)
    expect(await nora().read('/redaktion/newsletter/2')).toContain('Verschicken darf')
  })
})
