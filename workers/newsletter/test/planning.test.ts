import { newId } from '@vorbild/kernel/id'
import { eventually } from '@vorbild/testing/eventually'
import { encodeIdentity } from '@vorbild/web/identity-header'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LATE_MS } from '../src/rules/schedule.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom({ SECOND_PAIR_OF_EYES: '1' })
  await room.subscribe('leserin@plan.example')
})
afterAll(() => room.world.stop())

/** Somebody with the right to send, and with an identity of their own. */
const person = (id: string) => {
  const headers = { 'x-vorbild-identity': encodeIdentity({ id, name: id, roles: ['newsletter_sender'], laender: [] }) }
  return {
    read: async (path: string) => (await room.ask(path, { headers })).text(),
    post: (path: string, fields: Record<string, string> = {}) => room.post(path, fields, headers),
  }
}
const [anna, bert] = [person('anna'), person('bert')]

const newIssue = async () => {
  await room.publish(7, { exampleId: `PX-2026-${newId().slice(-6)}`, slug: `neu-${newId().slice(-6)}` })
  return (await anna.post('/redaktion/newsletter')).headers.get('location') ?? ''
}
const stateOf = async (path: string) =>
  (await room.rows<{ state: string }>('SELECT state FROM issue WHERE number = ?', Number(path.split('/').at(-1))))[0]?.state
const planAt = (path: string, at: number) =>
  room.rows('UPDATE issue SET scheduled_at = ?, scheduled_version = version WHERE number = ?', at, Number(path.split('/').at(-1)))

describe('a second pair of eyes', () => {
  it('must approve the very version before it can be sent, and is never the writer’s own', async () => {
    const path = await newIssue()
    expect((await anna.post(`${path}/versand`, { version: '1' })).status).toBe(409)
    expect((await anna.post(`${path}/freigabe`, { version: '1' })).headers.get('location')).toContain('nicht-freigegeben')
    expect((await bert.post(`${path}/freigabe`, { version: '1' })).headers.get('location')).toContain('?freigegeben')
    await anna.post(path, { version: '1', subject: 'Doch anders', intro: 'Guten Tag' })
    expect((await anna.post(`${path}/versand`, { version: '2' })).status).toBe(409)
    await bert.post(`${path}/freigabe`, { version: '2' })
    expect((await anna.post(`${path}/versand`, { version: '2' })).status).toBe(303)
    await eventually('sent', async () => (await stateOf(path)) === 'sent')
  })
})

describe('whoever adds what was published meanwhile', () => {
  it('has changed the draft, and cannot approve it alone', async () => {
    const path = await newIssue()
    const typed = { subject: 'Von Anna', intro: 'Guten Tag' }
    await anna.post(path, { version: '1', ...typed })
    await bert.post(path, { version: '2', ...typed, nachtrag: 'ja' })
    expect((await bert.post(`${path}/freigabe`, { version: '3' })).headers.get('location')).toContain('nicht-freigegeben')
    expect((await anna.post(`${path}/freigabe`, { version: '3' })).headers.get('location')).toContain('?freigegeben')
  })
})

/** The day on which the clocks go forward next. */
const nextSpring = (now: number): string => {
  const year = new Date(now).getUTCFullYear()
  const days = [year, year + 1].map((each) => new Date(Date.UTC(each, 2, 31 - new Date(Date.UTC(each, 2, 31)).getUTCDay())))
  return (
    days
      .find((day) => day.getTime() > now)
      ?.toISOString()
      .slice(0, 10) ?? ''
  )
}

describe('a planned issue', () => {
  const spring = nextSpring(Date.now())

  it('is refused for a time that is over or does not exist, and keeps what was typed', async () => {
    const path = await newIssue()
    await bert.post(`${path}/freigabe`, { version: '1' })
    const past = await anna.post(`${path}/plan`, { version: '1', tag: '2020-01-01', uhrzeit: '08:00' })
    expect(past.status).toBe(422)
    const page = await past.text()
    expect(page).toContain('Wählen Sie eine Zeit, die noch kommt')
    expect(page).toContain('value="2020-01-01"')
    const gap = await anna.post(`${path}/plan`, { version: '1', tag: spring, uhrzeit: '02:30' })
    const gapPage = await gap.text()
    expect(gapPage).toContain('Geben Sie eine Uhrzeit vor 02:00 oder ab 03:00 ein')
    expect(gapPage).toContain('href="#uhrzeit"')
    expect((await anna.post(`${path}/plan`, { version: '1', tag: spring, uhrzeit: '08:00' })).status).toBe(303)
    const planned = await anna.read(path)
    const [year, , day] = spring.split('-')
    for (const words of [`Geplant für ${Number(day)}.\u00A0März ${year} um\u00A008:00`, 'gilt der Termin nicht mehr'])
      expect(planned).toContain(words)
    await anna.post(path, { version: '1', subject: 'Geändert', intro: 'Guten Tag' })
    expect(await anna.read(path)).not.toContain('Geplant für')
  })

  it('says which of two times is meant where autumn has an hour twice', async () => {
    const path = await newIssue()
    await bert.post(`${path}/freigabe`, { version: '1' })
    expect(await anna.read(`${path}/versand`)).toContain('gemeint ist dann die erste, noch in Sommerzeit')
    expect((await anna.post(`${path}/plan`, { version: '1', tag: '2027-10-31', uhrzeit: '02:30' })).status).toBe(303)
    expect(await anna.read(path)).toContain('02:30 (die erste von zweien, noch in Sommerzeit)')
  })

  it('goes out once when its time has come, however often somebody looks', async () => {
    const path = await newIssue()
    await bert.post(`${path}/freigabe`, { version: '1' })
    await planAt(path, Date.now() - 60_000)
    await room.world.sweep('newsletter')
    await room.world.sweep('newsletter')
    await eventually('sent', async () => (await stateOf(path)) === 'sent')
    const number = Number(path.split('/').at(-1))
    const ledger = await room.rows(
      "SELECT 1 FROM ledger JOIN issue ON issue.id = issue_id WHERE number = ? AND ledger.state = 'accepted'",
      number,
    )
    expect(ledger).toHaveLength(1)
  })

  it('remembers what is to become of letters in doubt', async () => {
    const path = await newIssue()
    const number = Number(path.split('/').at(-1))
    await bert.post(`${path}/freigabe`, { version: '1' })
    const wish = { version: '1', 'unklar-geplant': 'hold' }
    const again = await (await anna.post(`${path}/plan`, { ...wish, tag: spring, uhrzeit: '25:00' })).text()
    expect(again).toMatch(/name="unklar-geplant"[^>]*value="hold"[^>]*checked/)
    await anna.post(`${path}/plan`, { ...wish, tag: spring, uhrzeit: '08:00' })
    await planAt(path, Date.now() - 60_000)
    await room.world.sweep('newsletter')
    await eventually('sent', async () => (await stateOf(path)) === 'sent')
    expect(await room.rows('SELECT on_unknown FROM issue WHERE number = ?', number)).toEqual([{ on_unknown: 'hold' }])
    // whoever got it would be told by now that they had one; the ledger knows better
    expect((await anna.post(`${path}/empfang`, { an: 'leserin@plan.example' })).headers.get('location')).toBe(path)
  })

  it('does not fire by surprise long after its time, nor without approval', async () => {
    const late = await newIssue()
    await bert.post(`${late}/freigabe`, { version: '1' })
    await planAt(late, Date.now() - LATE_MS - 60_000)
    const unapproved = await newIssue()
    await planAt(unapproved, Date.now() - 60_000)
    await room.world.sweep('newsletter')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect([await stateOf(late), await stateOf(unapproved)]).toEqual(['draft', 'draft'])
    expect(await anna.read(late)).toContain('Nicht verschickt: geplant war')
  })
})

describe('before an issue goes out', () => {
  it('dead links to our own examples keep it back', async () => {
    const path = await newIssue()
    const [known] = await room.rows<{ example_id: string }>('SELECT example_id FROM publication')
    const alive = `/beispiele/${known?.example_id}`
    await anna.post(path, { version: '1', subject: 'x', intro: `Siehe [hier](/beispiele/gibt-es-nicht) und [dort](${alive}).` })
    const page = await anna.read(path)
    expect(page).toContain('nicht mehr öffentlich ist: /beispiele/gibt-es-nicht')
    expect(page).not.toContain(`nicht mehr öffentlich ist: ${alive}`)
    await bert.post(`${path}/freigabe`, { version: '2' })
    expect((await anna.post(`${path}/versand`, { version: '2' })).status).toBe(409)
  })

  it('links by an earlier address of an example do not, and its editors are told of the address of today', async () => {
    const moved = { exampleId: 'PX-2026-480001', slug: 'frueher-so' }
    await room.publish(10, moved)
    await room.publish(10, { ...moved, version: 2, slug: 'heute-so' })
    const path = await newIssue()
    await anna.post(path, { version: '1', subject: 'x', intro: 'Siehe [hier](/beispiele/frueher-so).' })
    const told = /frühere Adresse zum Beispiel: \/beispiele\/frueher-so\..*: \/beispiele\/heute-so</
    expect(await anna.read(path)).toMatch(told)
    expect(await anna.read(path)).not.toContain('nicht mehr öffentlich')
    // of what came before addresses were noted, the documents know
    await room.rows('DELETE FROM publication_address')
    expect(await anna.read(path)).toContain('nicht mehr öffentlich ist: /beispiele/frueher-so')
    await room.world.sweep('newsletter')
    await eventually('addresses noted', async () => told.test(await anna.read(path)))
    await room.isHeard(await room.say('example.withdrawn', { exampleId: 'PX-2026-480001', submissionId: null }))
    expect(await anna.read(path)).toContain('nicht mehr öffentlich ist: /beispiele/frueher-so')
  })

  it('kept colleagues all get the test mail', async () => {
    const path = await newIssue()
    await anna.post(`${path}/testmail`, { an: 'kollegin@test.example', merken: 'ja' })
    await anna.post(`${path}/testmail`, { an: 'kollege@test.example', merken: 'ja' })
    await anna.post(`${path}/testmail`, { an: '' })
    const mails = async () => (await room.world.mailbox.all()).filter(({ to }) => to.endsWith('@test.example'))
    await eventually('four test mails', async () => (await mails()).length === 4)
    expect(await anna.read(`${path}/testmail`)).toContain('kollege@test.example')
    await anna.post(`${path}/testmail/vergessen`, { adresse: 'kollege@test.example' })
    expect(await anna.read(`${path}/testmail`)).not.toContain('kollege@test.example')
  })

  it('a test mail leads to a preview on the web that nobody else finds, and in time to the archive', async () => {
    const path = await newIssue()
    const number = path.split('/').at(-1)
    await anna.post(`${path}/testmail`, { an: 'lesend@test.example' })
    const { text, html } = await room.world.mailbox.waitFor('lesend@test.example', /^\[Test\]/)
    const address = /\/newsletter\/vorschau\/\S+/.exec(text)?.[0] ?? ''
    expect(html).toContain(address)
    expect(text).not.toContain(`/ausgaben/${number}`)
    const answer = await room.ask(address)
    expect([answer.status, answer.headers.get('x-robots-tag'), answer.headers.get('cache-control')]).toEqual([200, 'noindex', 'no-store'])
    const page = await answer.text()
    expect(page).toContain(`Entwurf der Ausgabe ${number}, noch nicht verschickt`)
    expect(page).toContain('<meta name="robots" content="noindex')
    expect(page).not.toMatch(/rel="canonical"|1970|@/)
    expect(await (await room.ask(`/newsletter/ausgaben/${number}`)).status).toBe(404)
    expect((await room.ask(`${address.slice(0, -2)}xx`)).status).toBe(404)
    expect((await room.ask(address.replace(/_\d+/, (until) => `${until}9`))).status).toBe(404)
    await room.rows("UPDATE issue SET state = 'sent', started_at = 5 WHERE number = ?", number)
    expect((await room.ask(address)).headers.get('location')).toBe(`/newsletter/ausgaben/${number}`)
    await room.rows('DELETE FROM issue WHERE number = ?', number)
    const over = await room.ask(address)
    expect([over.status, await over.text()]).toEqual([410, expect.stringContaining('Diese Vorschau gilt nicht mehr')])
  })

  it('anybody’s view of it can be looked at, with the reason if they would not get it', async () => {
    const path = await newIssue()
    await room.subscribe('anders@plan.example', { topics: ['mundgesundheit'], locale: 'en' })
    // by POST: an address in a link would stay in logs and histories
    const viewOf = async (an: string) => (await anna.post(`${path}/empfang`, { an })).text()
    expect(await anna.read(`${path}/empfang?an=leserin%40plan.example`)).not.toContain('leserin@plan.example')
    expect(await viewOf('leserin@plan.example')).toContain('Würde diese Ausgabe bekommen.')
    const other = await viewOf('anders@plan.example')
    expect(other).toContain('Kein Beispiel passt zur Auswahl')
    expect(other).toContain('sprache=en')
    expect(await viewOf('fremd@plan.example')).toContain('steht nicht im Verteiler')
    await room.rows("UPDATE subscriber SET state = 'paused' WHERE email = 'anders@plan.example'")
    expect(await viewOf('anders@plan.example')).toContain('Auf unsere Nachfrage, ob der Newsletter noch erwünscht ist, kam keine Antwort')
  })
})
