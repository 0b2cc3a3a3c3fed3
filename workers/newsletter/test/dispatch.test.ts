import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Equation } from '../src/rules/equation.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom({ DISPATCH_CHUNK: '2', DISPATCH_PER_SECOND: '2' })
})
afterAll(() => room.world.stop())

const sender = () => room.signedIn('newsletter_sender')

interface Standing {
  readonly done: number
  readonly total: number
  readonly finished: boolean
  readonly state: string
  readonly text: string
  readonly equation: Equation
}
const standing = async (path: string): Promise<Standing> => (await sender().get(`${path}/stand.json`)).json()

const closes = ({ recipients, accepted, failed, suppressed, unknown, pending }: Equation): boolean =>
  recipients === accepted + failed + suppressed + unknown + pending

/** Waits until it is so; the equation must close all the while. */
const until = (path: string, what: string, isSo: (now: Standing) => boolean) =>
  eventually(what, async () => {
    const now = await standing(path)
    expect(closes(now.equation)).toBe(true)
    return isSo(now) ? now : null
  })

const newIssue = async (): Promise<string> => (await sender().post('/redaktion/newsletter')).headers.get('location') ?? ''
const issueId = async (path: string) =>
  String((await room.rows<{ id: string }>('SELECT id FROM issue WHERE number = ?', Number(path.split('/').at(-1))))[0]?.id)

describe('sending an issue', () => {
  it('reaches every recipient once, in their language, with one-click unsubscribe in the headers', async () => {
    await room.subscribe('a@lesen.example')
    await room.subscribe('b@lesen.example')
    await room.subscribe('c@lesen.example', { locale: 'en' })
    await room.publish(5)
    const path = await newIssue()
    expect(await sender().read(`${path}/versand`)).toContain('geht an 3 Personen')
    const answers = await Promise.all([
      sender().post(`${path}/versand`, { version: '1' }),
      sender().post(`${path}/versand`, { version: '1' }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([303, 303])

    const end = await until(path, 'sent', ({ state }) => state === 'sent')
    expect(end).toMatchObject({ done: 3, total: 3, finished: true, equation: { recipients: 3, accepted: 3, pending: 0 } })
    const mails = (await room.world.mailbox.all()).filter(({ to }) => to.includes('lesen.example'))
    expect(mails.map(({ to }) => to).sort()).toEqual(['a@lesen.example', 'b@lesen.example', 'c@lesen.example'])
    const english = mails.find(({ to }) => to.startsWith('c@'))
    expect(english?.text).toContain('Change your choice: http://localhost:8787/en/newsletter/einstellungen/')

    const headers = Object.fromEntries(Object.entries(mails[0]?.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value]))
    expect(headers).toMatchObject({
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
      'list-id': '<newsletter.localhost>',
      precedence: 'bulk',
    })
    const oneClick = new URL(/^<(.+)>$/.exec(String(headers['list-unsubscribe']))?.[1] ?? '').pathname
    expect((await room.post(oneClick.replace(/^\/en/, ''), { 'List-Unsubscribe': 'One-Click' })).status).toBe(200)
    expect(await room.rows('SELECT 1 FROM subscriber WHERE email = ? AND state = ?', String(mails[0]?.to), 'unsubscribed')).toHaveLength(1)
    expect(await (await room.ask(path.replace('redaktion/newsletter', 'newsletter/ausgaben'))).text()).not.toContain('lesen.example')
  })

  it('sends exactly the version that was confirmed, and not to nobody', async () => {
    const path = await newIssue()
    expect((await sender().post(`${path}/versand`, { version: '7' })).status).toBe(409)
    await room.rows("UPDATE subscriber SET state = 'unsubscribed'")
    const answer = await sender().post(`${path}/versand`, { version: '1' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Niemand würde diese Ausgabe bekommen')
  })
})

describe('pausing and cancelling', () => {
  it('stops at once, passes over who left meanwhile, and accounts for the rest', async () => {
    await room.rows('DELETE FROM subscriber')
    const ids: string[] = []
    for (let i = 0; i < 8; i++) ids.push(await room.subscribe(`p${i}@pause.example`))
    await room.publish(6)
    const path = await newIssue()
    await sender().post(`${path}/versand`, { version: '1' })
    await until(path, 'first chunk', ({ equation }) => equation.accepted >= 2)
    await sender().post(`${path}/pause`)
    const paused = await until(path, 'what was posted has arrived', ({ equation }) => equation.accepted % 2 === 0)
    expect(paused.state).toBe('paused')
    const before = await room.rows("SELECT 1 FROM ledger WHERE state = 'planned' AND issue_id = ?", await issueId(path))
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await room.rows("SELECT 1 FROM ledger WHERE state = 'planned' AND issue_id = ?", await issueId(path))).toHaveLength(
      before.length,
    )

    // rows are dealt with in the order of their ids, so the next in turn is the first that is still planned
    const [next] = await room.rows<{ id: string }>(
      "SELECT subscriber_id AS id FROM ledger WHERE state = 'planned' AND issue_id = ? ORDER BY subscriber_id LIMIT 1",
      await issueId(path),
    )
    await room.rows("UPDATE subscriber SET state = 'unsubscribed' WHERE id = ?", String(next?.id))
    await sender().post(`${path}/fortsetzung`)
    await until(path, 'goes on', ({ equation }) => equation.suppressed === 1 && equation.accepted > paused.equation.accepted)
    await sender().post(`${path}/abbruch`)
    const end = await until(path, 'settled', ({ finished }) => finished)
    expect(end).toMatchObject({ state: 'cancelled', equation: { recipients: 8, pending: 0 } })
    expect(end.equation.suppressed).toBeGreaterThan(1)
    expect(await sender().read(path)).toContain('Versand abgebrochen')
    const mails = (await room.world.mailbox.all()).filter(({ to }) => to.includes('pause.example'))
    expect(mails).toHaveLength(end.equation.accepted)
  })

  it('goes on to the end, however pausing and going on overtake each other', async () => {
    await room.rows('DELETE FROM subscriber')
    for (let i = 0; i < 6; i++) await room.subscribe(`h${i}@hin.example`)
    const path = await newIssue()
    await sender().post(path, { version: '1', subject: 'Hin und her', intro: 'Worte' })
    await sender().post(`${path}/versand`, { version: '2' })
    for (let i = 0; i < 6; i++) await Promise.all([sender().post(`${path}/fortsetzung`), sender().post(`${path}/pause`)])
    await Promise.all([sender().post(`${path}/pause`), sender().post(`${path}/fortsetzung`)])
    await sender().post(`${path}/fortsetzung`)
    const end = await until(path, 'the end', ({ finished }) => finished)
    expect(end).toMatchObject({ state: 'sent', equation: { recipients: 6, accepted: 6 } })
    expect((await room.world.mailbox.all()).filter(({ to }) => to.includes('hin.example'))).toHaveLength(6)
  })

  it('needs the right to send', async () => {
    expect((await room.signedIn('newsletter_editor').post('/redaktion/newsletter/1/pause')).status).toBe(403)
  })
})

describe('what the mailer reports', () => {
  const JOB = 'job-of-a-test'
  let third: string
  const letter = (subscriber: string) => `i9.${subscriber}`
  const rowOf = async (subscriber: string) =>
    (
      await room.rows("SELECT state, reason, repeated, next_attempt_at FROM ledger WHERE issue_id = 'i9' AND subscriber_id = ?", subscriber)
    )[0]

  it('is counted once, whether told twice or in another event', async () => {
    await room.rows(
      "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at, recipients) VALUES ('i9', 99, 'sending', 'x', '', 1, 1, 3)",
    )
    third = await room.subscribe('tot@x.example')
    await room.hold('i9', JOB, ['s1', 's2', third])

    const data = { jobId: JOB, purpose: 'newsletter' as const, letters: [letter('s1')], repeated: [letter('s1')] }
    const id = await room.say('mail.delivered', data)
    await room.isHeard(id)
    await room.say('mail.delivered', data, id)
    await room.isHeard(await room.say('mail.delivered', data))
    await room.isHeard(await room.say('mail.bounced', { ...data, letters: [{ id: letter('s1'), reason: '5.1.1' }] }))
    expect(await rowOf('s1')).toMatchObject({ state: 'accepted', repeated: 1 })
  })

  it('leaves a deferred letter pending, with a note when it is tried again', async () => {
    const nextAttemptAt = '2026-12-01T08:00:00.000Z'
    await room.isHeard(
      await room.say('mail.deferred', { jobId: JOB, purpose: 'newsletter', letters: [letter('s2')], reason: '4.2.2', nextAttemptAt }),
    )
    expect(await rowOf('s2')).toMatchObject({ state: 'planned', next_attempt_at: Date.parse(nextAttemptAt) })
    expect(await sender().read('/redaktion/newsletter/99')).toContain(
      '1 E-Mail wartet auf den Mailserver, nächster Versuch 1.\u00A0Dezember 2026',
    )
  })

  it('closes the issue when the last letter has failed, and suppresses a reader whose address is gone', async () => {
    await room.isHeard(await room.say('mail.delivered', { jobId: JOB, purpose: 'newsletter', letters: [], repeated: [], places: '0-1' }))
    const bounced = { jobId: JOB, purpose: 'newsletter' as const, letters: [{ id: letter(third), reason: '5.1.1' }] }
    await room.isHeard(await room.say('mail.bounced', bounced))
    expect(await rowOf(third)).toMatchObject({ state: 'failed', reason: '5.1.1' })
    expect(await room.rows('SELECT reach FROM subscriber WHERE id = ?', third)).toEqual([{ reach: 'suppressed' }])
    expect(await standing('/redaktion/newsletter/99')).toMatchObject({
      state: 'sent',
      finished: true,
      equation: { recipients: 3, accepted: 2, failed: 1, suppressed: 0, pending: 0 },
    })
  })

  it('may name letters by their places, in a few runs or in many', async () => {
    const people = Array.from({ length: 30 }, (_, index) => `p${String(index).padStart(2, '0')}`)
    await room.rows(
      "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at) VALUES ('i8', 98, 'sending', 'x', '', 1, 1)",
    )
    await room.hold('i8', 'job-by-places', people)
    const arrived = async (places: string) => {
      const data = { jobId: 'job-by-places', purpose: 'newsletter' as const, letters: [], repeated: [], places }
      await room.isHeard(await room.say('mail.delivered', data))
      const rows = await room.rows<{ who: string }>(
        "SELECT subscriber_id AS who FROM ledger WHERE issue_id = 'i8' AND state = 'accepted' ORDER BY 1",
      )
      return rows.map(({ who }) => Number(who.slice(1)))
    }
    const places = (isMeant: (place: number) => boolean) => people.map((_, place) => place).filter(isMeant)
    expect(await arrived('0-1,4')).toEqual([0, 1, 4])
    expect(await arrived('6,8,10,12,14,16,18,20,22,24-25')).toEqual(
      places((place) => place < 2 || place === 4 || place === 25 || (place > 4 && place < 25 && place % 2 === 0)),
    )
    expect(await arrived('0-29')).toEqual(places(() => true))
  })

  it('is nobody’s business here when the job is not ours', async () => {
    await room.isHeard(await room.say('mail.delivered', { jobId: 'foreign', purpose: 'transactional', letters: ['foreign'], repeated: [] }))
    expect(await room.rows("SELECT 1 FROM dead_letter WHERE type LIKE 'mail.%'")).toEqual([])
  })
})

describe('the dispatch queue', () => {
  it('posts no chunk twice and survives what it cannot read', async () => {
    const queue = await room.world.miniflare.getQueueProducer('NEWSLETTER_DISPATCH', 'vorbild-newsletter')
    const posted = await room.rows('SELECT * FROM dispatch_chunk')
    const [{ issue_id: issueId } = { issue_id: '' }] = await room.rows<{ issue_id: string }>('SELECT issue_id FROM dispatch_chunk LIMIT 1')
    await queue.send({ unsinn: true }, { contentType: 'json' })
    await queue.send({ issueId, chunk: 1 }, { contentType: 'json' })
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    expect(await room.rows('SELECT * FROM dispatch_chunk')).toEqual(posted)
  })
})
