import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
  await room.subscribe('leserin@abschnitte.example')
})
afterAll(() => room.world.stop())

const sender = () => room.signedIn('newsletter_sender')
const AWARD = { year: 2026, criteria: ['partizipation', 'empowerment', 'nachhaltigkeit'] }
const example = (name: string, change: Parameters<Newsroom['publish']>[1] = {}) =>
  room.publish(4, { exampleId: `PX-2026-2${name}`, slug: `beispiel-${name}`, goodPractice: null, ...change })
const newIssue = async () => (await sender().post('/redaktion/newsletter')).headers.get('location') ?? ''
const sectionsOf = async (path: string) =>
  (
    await room.rows<{ section: string; example_id: string }>(
      'SELECT section, example_id FROM issue_entry JOIN issue ON issue.id = issue_id WHERE number = ? ORDER BY example_id',
      Number(path.split('/').at(-1)),
    )
  ).map(({ section, example_id: id }) => `${id} ${section}`)
const sendIt = async (path: string, version = '1') => {
  expect((await sender().post(`${path}/versand`, { version })).status).toBe(303)
  await room.world.mailbox.waitFor('leserin@abschnitte.example', /./)
}

describe('the sections of an issue', () => {
  let path = ''

  it('are filled from what is new and from what was newly awarded', async () => {
    await example('00001')
    await example('00002', { goodPractice: AWARD })
    // awarded long before it came to this house
    await example('00003', { goodPractice: { ...AWARD, year: 2012 } })
    path = await newIssue()
    expect(await sectionsOf(path)).toEqual([
      'PX-2026-200001 praxisbeispiel',
      'PX-2026-200002 good_practice',
      'PX-2026-200003 praxisbeispiel',
    ])
    const page = await sender().read(path)
    expect(page.indexOf('<h2>Neue Praxisbeispiele</h2>')).toBeLessThan(page.indexOf('<h2>Neu als Good Practice ausgezeichnet</h2>'))
  })

  it('take a call for practice and change places by buttons', async () => {
    const keys = ['praxisbeispiel', 'good_practice']
    const added = await sender().post(path, {
      version: '1',
      subject: 'Herbst',
      intro: 'Guten Tag',
      abschnitt: keys,
      gliederung: 'neu:aufruf',
    })
    const [, key = ''] = /#abschnitt-(text-\w+)$/.exec(added.headers.get('location') ?? '') ?? []
    const all = [...keys, key]
    const fields = {
      subject: 'Herbst',
      intro: 'Guten Tag',
      abschnitt: all,
      [`heading-${key}`]: 'Gesucht',
      [`body-${key}`]: '[Hier](/einreichen)',
    }
    await sender().post(path, { ...fields, version: '2', gliederung: `auf:${key}` })
    const rows = await room.rows<{ key: string; heading: string }>('SELECT key, heading FROM issue_section ORDER BY position')
    expect(rows).toEqual([
      { key: 'praxisbeispiel', heading: '' },
      { key, heading: 'Gesucht' },
      { key: 'good_practice', heading: '' },
    ])
  })

  it('are the same in the mail, its plain text, the archive and the feed', async () => {
    await sendIt(path, '3')
    const mail = await room.world.mailbox.waitFor('leserin@abschnitte.example', /Herbst/)
    expect(mail.text).toContain('Gesucht\n=======\n\nHier (http://localhost:8787/einreichen)')
    expect(mail.html).toContain('>Neu als Good Practice ausgezeichnet</h2>')
    const number = path.split('/').at(-1)
    const page = await (await room.ask(`/newsletter/ausgaben/${number}`)).text()
    expect(page).toContain('<h2 lang="de">Gesucht</h2>')
    const feed = await (await room.ask('/newsletter/ausgaben/feed.atom')).text()
    expect(feed).toContain('http://localhost:8787/einreichen')
    for (const public_ of [page, feed]) expect(public_).not.toContain('abschnitte.example')
  })

  it('tell of an award again, though the example itself was told of before', async () => {
    await room.rows('UPDATE issue SET filled_at = 1')
    await example('00001', { version: 2, goodPractice: AWARD })
    const next = await newIssue()
    expect(await sectionsOf(next)).toEqual(['PX-2026-200001 good_practice'])
    await sendIt(next)
    expect(await sectionsOf(await newIssue())).toEqual([])
  })
})

describe('an issue with twenty sections', () => {
  it('says that no more fit, instead of ignoring the button', async () => {
    const path = await newIssue()
    const keys = Array.from({ length: 20 }, (_, at) => `text-s${at}`)
    const fields = { subject: 'Viel', intro: 'Guten Tag', abschnitt: keys }
    await sender().post(path, { ...fields, version: '1' })
    const page = await sender().read(path)
    expect(page).toContain('Diese Ausgabe hat 20 Abschnitte, mehr sind nicht möglich')
    expect(page).not.toContain('value="neu:frei"')
    const late = await sender().post(path, { ...fields, version: '2', gliederung: 'neu:frei' })
    expect(late.headers.get('location')).toBe(`${path}#abschnitt-neu`)
    await sender().post(path, { ...fields, version: '2', gliederung: 'weg:text-s3' })
    expect(await sender().read(path)).toContain('value="neu:frei"')
    await sender().post(`${path}/loeschen`)
  })
})

describe('what is published while somebody writes', () => {
  it('is added by a button that first saves what was typed', async () => {
    const path = await newIssue()
    await example('00005')
    const answer = await sender().post(path, { version: '1', subject: 'Mitten im Schreiben', intro: 'Wort', nachtrag: 'ja' })
    expect(answer.headers.get('location')).toContain('?nachgetragen')
    expect(await sectionsOf(path)).toEqual(['PX-2026-200005 praxisbeispiel'])
    expect(await sender().read(path)).toContain('value="Mitten im Schreiben"')
  })
})

describe('a picture', () => {
  it('can be left out, and then needs no description', async () => {
    const path = await newIssue()
    await example('00007', { files: [{ id: 'f1', role: 'image', name: 'a.png', title: '', mediaType: 'image/png', size: 1 }] })
    await sender().post(path, { version: '1', subject: 'Bild', intro: 'x', nachtrag: 'ja' })
    expect(await sender().read(path)).toContain('Dem Bild fehlt die Beschreibung')
    const fields = { subject: 'Bild', intro: 'x', 'included-PX-2026-200007': '1', 'teaser-PX-2026-200007': 't', 'alt-PX-2026-200007': '' }
    await sender().post(path, { ...fields, version: '3' })
    const page = await sender().read(path)
    expect(page).not.toContain('Dem Bild fehlt die Beschreibung')
    expect(await sender().read(`${path}/vorschau`)).not.toContain('/dateien/f1')
  })
})
