import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

const DAY = 24 * 60 * 60 * 1000
const DESK = '/redaktion/newsletter/nicht-erreicht'

let room: Newsroom
let full: string
let settings: string
beforeAll(async () => {
  room = await openNewsroom({ BOUNCE_LIMIT: '2', BOUNCE_DAYS: '7', BOUNCE_PAUSE_DAYS: '10' })
  // by the form, so that there is a link to the settings
  await room.post('/newsletter', { email: 'voll@x.example' })
  const confirm = pathIn((await room.world.mailbox.waitFor('voll@x.example', /bestätigen/)).text, 'bestaetigen')
  await room.post(confirm)
  settings = pathIn(await (await room.ask(confirm)).text(), 'einstellungen', '"')
  full = String((await room.rows<{ id: string }>("SELECT id FROM subscriber WHERE email = 'voll@x.example'"))[0]?.id)
  await room.rows("INSERT INTO issue (id, number, state, subject, intro, filled_at) VALUES ('i1', 7, 'sent', 'x', 'x', 1)")
  await room.rows("INSERT INTO dispatch_chunk (issue_id, chunk, job_id, letters, posted_at) VALUES ('i1', 1, 'j1', 1, 1)")
})
afterAll(() => room.world.stop())

const pathIn = (text: string, part: string, end = '\\s') => new RegExp(`(/newsletter/${part}/[^${end}?]+)`).exec(text)?.[1] ?? ''

const comesBack = async (subscriber: string, reason: string, kind?: 'hard' | 'soft') =>
  room.isHeard(
    await room.say('mail.bounced', {
      jobId: 'j1',
      purpose: 'newsletter',
      letters: [{ id: `i1.${subscriber}`, reason, ...(kind && { kind }) }],
    }),
  )
const reachOf = async (subscriber: string) =>
  (
    await room.rows<{ reach: string; paused_until: number | null }>('SELECT reach, paused_until FROM subscriber WHERE id = ?', subscriber)
  )[0]
/** So many days later, as far as this person is concerned. */
const wait = (subscriber: string, days: number) =>
  room.rows(
    'UPDATE subscriber SET bouncing_since = bouncing_since - ?1, bounced_at = bounced_at - ?1, paused_until = paused_until - ?1, trial_at = trial_at - ?1 WHERE id = ?2',
    days * DAY,
    subscriber,
  )
const sweepUntil = (subscriber: string, reach: string) =>
  eventually(`is ${reach}`, async () => {
    await room.world.sweep('newsletter')
    return (await reachOf(subscriber))?.reach === reach
  })

describe('a reader whose box is full', () => {
  it('is paused with a date once that has gone on long enough', async () => {
    await comesBack(full, '5.2.2', 'soft')
    expect(await reachOf(full)).toMatchObject({ reach: 'open' })
    await wait(full, 8)
    await comesBack(full, '5.2.2', 'soft')
    const reach = await reachOf(full)
    expect(reach?.reach).toBe('paused')
    expect(Math.round((Number(reach?.paused_until) - Date.now()) / DAY)).toBe(10)
  })

  it('stands on the page of the desk with reason, number and date, for who may send', async () => {
    const page = await room.signedIn('newsletter_sender').read(DESK)
    for (const words of ['voll@x.example', 'Pausiert', 'Postfach voll', '5.2.2']) expect(page).toContain(words)
    expect(await room.signedIn('newsletter_sender').read('/redaktion/newsletter')).toContain('Nicht erreicht (1)')
    expect((await room.signedIn('newsletter_editor').get(DESK)).status).toBe(403)
  })

  it('sees it in the settings, and in the data to take away', async () => {
    expect(await (await room.ask(settings)).text()).toContain('Wir machen eine Pause')
    expect(await (await room.ask(`${settings}/daten.json`)).json()).toMatchObject({ delivery: { state: 'paused', bounces: 2 } })
  })

  it('gets one letter when the pause is over, and is suppressed if that comes back too', async () => {
    await wait(full, 11)
    await sweepUntil(full, 'trial')
    await comesBack(full, '4.2.2', 'soft')
    expect(await reachOf(full)).toEqual({ reach: 'suppressed', paused_until: null })
  })

  it('is reached again as soon as they say so', async () => {
    expect((await room.ask(`${settings}/wieder`)).status).toBe(404)
    expect((await reachOf(full))?.reach).toBe('suppressed')
    const answer = await room.post(`${settings}/wieder`)
    expect(await (await room.ask(String(answer.headers.get('location')))).text()).toContain('bekommen den Newsletter wieder')
    expect(await reachOf(full)).toEqual({ reach: 'open', paused_until: null })
  })

  it('is reached again when nothing came back for a week after the one letter', async () => {
    await room.rows("UPDATE subscriber SET reach = 'trial', bounces = 2, bounced_at = ? WHERE id = ?", Date.now(), full)
    await room.rows("UPDATE dispatch_chunk SET held = ?, open = 1 WHERE job_id = 'j1'", JSON.stringify([full]))
    await room.isHeard(await room.say('mail.delivered', { jobId: 'j1', purpose: 'newsletter', letters: [`i1.${full}`], repeated: [] }))
    await room.world.sweep('newsletter')
    expect((await reachOf(full))?.reach).toBe('trial')
    await wait(full, 8)
    await sweepUntil(full, 'open')
    expect(await room.rows('SELECT bounces, bounced_at FROM subscriber WHERE id = ?', full)).toEqual([{ bounces: 0, bounced_at: null }])
  })
})

describe('a reader whose address is gone', () => {
  it('is suppressed at once, and let in again by the office', async () => {
    const gone = await room.subscribe('weg@x.example')
    await comesBack(gone, '5.1.1')
    expect((await reachOf(gone))?.reach).toBe('suppressed')
    expect(await room.rows('SELECT reason FROM suppression')).toEqual([{ reason: 'bounced' }])
    const desk = room.signedIn('newsletter_sender')
    expect(await desk.read(DESK)).toContain('Adresse gibt es nicht')
    expect((await room.signedIn('newsletter_editor').post(`${DESK}/wieder`, { person: gone })).status).toBe(403)
    await desk.post(`${DESK}/wieder`, { person: gone })
    expect((await reachOf(gone))?.reach).toBe('open')
    expect(await room.rows('SELECT reason FROM suppression')).toEqual([])
  })

  it('is suppressed also when the same letter came back for now before, and the ledger says so once', async () => {
    const gone = await room.subscribe('erst-voll@x.example')
    const ledger = () => room.rows('SELECT state, reason, changed_at FROM ledger WHERE subscriber_id = ?', gone)
    await room.rows(
      "INSERT INTO ledger (issue_id, subscriber_id, locale, state, job_id, changed_at) VALUES ('i1', ?, 'de', 'accepted', 'j1', 1)",
      gone,
    )
    await comesBack(gone, '5.2.2', 'soft')
    expect(await ledger()).toMatchObject([{ state: 'failed', reason: '5.2.2' }])
    expect((await reachOf(gone))?.reach).toBe('open')
    await comesBack(gone, '5.1.1', 'hard')
    const [hard] = await ledger()
    expect(hard).toMatchObject({ state: 'failed', reason: '5.1.1' })
    expect((await reachOf(gone))?.reach).toBe('suppressed')
    expect(await room.rows('SELECT reason FROM suppression')).toEqual([{ reason: 'bounced' }])
    await comesBack(gone, '5.1.1', 'hard')
    await comesBack(gone, '5.2.2', 'soft')
    expect(await ledger()).toEqual([hard])
    await room.signedIn('newsletter_sender').post(`${DESK}/wieder`, { person: gone })
  })

  it('is known by a circular that came back, too, and may leave by answering it', async () => {
    const [gone, leaves] = [await room.subscribe('rund@x.example'), await room.subscribe('geht@x.example')]
    const about = { jobId: 'circular', purpose: 'newsletter' as const }
    await room.isHeard(await room.say('mail.bounced', { ...about, letters: [{ id: `circular.${gone}`, reason: '5.1.1', kind: 'hard' }] }))
    await room.isHeard(await room.say('mail.unsubscribed', { ...about, letters: [`circular.${leaves}`] }))
    expect((await reachOf(gone))?.reach).toBe('suppressed')
    expect(await room.rows('SELECT state FROM subscriber WHERE id = ?', leaves)).toEqual([{ state: 'unsubscribed' }])
  })

  it('is not, when a mail server refused us and not them', async () => {
    const fine = await room.subscribe('gesperrt@x.example')
    await comesBack(fine, '5.7.1', 'soft')
    await comesBack(fine, '554')
    expect(await room.rows('SELECT reach, bounces FROM subscriber WHERE id = ?', fine)).toEqual([{ reach: 'open', bounces: 0 }])
  })
})
