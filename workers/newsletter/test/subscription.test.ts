import { eventually } from '@vorbild/testing/eventually'
import { HEADERS } from '@vorbild/web/headers'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const pathIn = (link: string | undefined): string => new URL(link ?? '').pathname

/** Signs somebody up and hands out the path of the confirmation mail. */
const signUp = async (email: string, fields: Record<string, string | string[]> = {}): Promise<string> => {
  const answer = await room.post('/newsletter', { email, ...fields })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/newsletter/danke'])
  const mail = await room.world.mailbox.waitFor(email.toLowerCase(), /bestätigen/)
  return pathIn(mail.links.find((link) => link.includes('/newsletter/bestaetigen/')))
}

const stateOf = async (email: string) =>
  (await room.rows<{ state: string }>('SELECT state FROM subscriber WHERE email = ?', email))[0]?.state

/** The settings path, as the confirmed page shows it. */
const settingsPath = async (confirmPath: string): Promise<string> =>
  /\/newsletter\/einstellungen\/[\w.-]+/.exec(await (await room.ask(confirmPath)).text())?.[0] ?? ''

const unsubscribePath = async (settings: string): Promise<string> =>
  /\/newsletter\/abmelden\/[\w.-]+/.exec(await (await room.ask(settings)).text())?.[0] ?? ''

describe('signing up', () => {
  it('makes a subscriber only after the button on the page behind the mailed link', async () => {
    const path = await signUp('Anna.Berger@example.org', { topics: ['ernaehrung'], laender: ['DE-BY'], rhythm: 'monthly' })
    expect(await stateOf('anna.berger@example.org')).toBe('unconfirmed')

    const page = await room.ask(path)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('Ernährung')
    expect(await stateOf('anna.berger@example.org')).toBe('unconfirmed')

    expect((await room.post(path)).status).toBe(303)
    expect(await stateOf('anna.berger@example.org')).toBe('confirmed')
    const consents = await room.rows<{ step: string; topics: string; words_hash: string; words: string }>(
      'SELECT step, topics, words_hash, words FROM consent JOIN consent_words ON hash = words_hash ORDER BY at, consent.id',
    )
    expect(consents.map(({ step, topics }) => [step, topics])).toEqual([
      ['requested', '["ernaehrung"]'],
      ['confirmed', '["ernaehrung"]'],
    ])
    expect(consents[0]?.words).toContain('Ich kann die Einwilligung jederzeit')
    expect(consents[0]?.words_hash).toMatch(/^[0-9a-f]{64}$/)
  })

  it('confirms once, however often the button is pressed', async () => {
    const path = await signUp('zweimal@example.org')
    await room.post(path)
    await room.post(path)
    expect(
      await room.rows(
        "SELECT 1 FROM consent JOIN subscriber s ON s.id = subscriber_id WHERE email = 'zweimal@example.org' AND step = 'confirmed'",
      ),
    ).toHaveLength(1)
  })

  it('leads whose newsletter rests to their settings, instead of saying that they left', async () => {
    const path = await signUp('ruht@example.org')
    await room.post(path)
    await room.rows("UPDATE subscriber SET state = 'paused' WHERE email = 'ruht@example.org'")
    const answer = await room.ask(path)
    expect(answer.headers.get('location')).toMatch(/^\/newsletter\/einstellungen\//)
    expect(await (await room.ask(answer.headers.get('location') ?? '')).text()).toContain('Der Newsletter ruht')
  })

  it('tells a stranger nothing about who is a subscriber, and sends the subscriber a link to the settings', async () => {
    await room.subscribe('bekannt@example.org')
    const answer = await room.post('/newsletter', { email: 'bekannt@example.org', topics: 'pflege' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/newsletter/danke'])
    const mail = await room.world.mailbox.waitFor('bekannt@example.org', /Einstellungen/)
    expect(mail.links.some((link) => link.includes('/newsletter/einstellungen/'))).toBe(true)
    expect(await room.rows("SELECT topics FROM subscriber WHERE email = 'bekannt@example.org'")).toEqual([{ topics: '[]' }])
  })

  it('does not mail an address again that somebody types over and over', async () => {
    await signUp('flut@example.org')
    await room.post('/newsletter', { email: 'flut@example.org' })
    const requested = await room.rows(
      "SELECT 1 FROM event WHERE type = 'mail.requested' AND subject = (SELECT id FROM subscriber WHERE email = 'flut@example.org')",
    )
    expect(requested).toHaveLength(1)
  })

  it('keeps what was typed and names the problem when the address is no address', async () => {
    const answer = await room.post('/newsletter', { email: 'anna@', topics: ['pflege'] })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('value="anna@"')
    expect(html).toContain('href="#email"')
    expect(html).toMatch(/value="pflege" checked/)
  })

  it('limits those who did no proof of work', async () => {
    const answers = []
    for (let i = 0; i < 5; i++)
      answers.push((await room.post('/newsletter', { email: `robot${i}@example.org` }, { [HEADERS.network]: '192.0.2.1' })).status)
    expect(answers.slice(0, 3)).toEqual([303, 303, 303])
    expect(answers).toContain(429)
    const choice = { email: 'robot@example.org', topics: ['demenz', 'pflege'], rhythm: 'weekly' }
    const refused = await (await room.post('/newsletter', choice, { [HEADERS.network]: '192.0.2.1' })).text()
    for (const kept of ['value="robot@example.org"', 'name="topics" value="demenz"', 'name="topics" value="pflege"', '/newsletter/altcha'])
      expect(refused).toContain(kept)
  })

  it('takes each proof of work once', async () => {
    const challenge = (await (await room.ask('/newsletter/altcha')).json()) as Challenge
    const altcha = btoa(JSON.stringify({ challenge, solution: await solveChallenge({ challenge, deriveKey }) }))
    const caller = { [HEADERS.network]: '192.0.2.77' }
    const send = async (n: number) => (await room.post('/newsletter', { email: `einmal${n}@example.org`, altcha }, caller)).status
    const statuses = []
    for (const n of [1, 2, 3, 4, 5]) statuses.push(await send(n))
    expect(statuses).toEqual([303, 303, 303, 303, 429])
  })
})

describe('the settings', () => {
  it('show what was agreed to, change the choice and note the change', async () => {
    const confirm = await signUp('wahl@example.org')
    await room.post(confirm)
    const settings = await settingsPath(confirm)
    expect(await (await room.ask(settings)).text()).toContain('Worin Sie wann eingewilligt haben')
    const saved = await room.post(settings, { topics: ['demenz', 'pflege'], rhythm: 'monthly', locale: 'en' })
    expect(saved.headers.get('location')).toBe(`${settings}?gespeichert`)
    expect(await room.rows("SELECT topics, rhythm, locale FROM subscriber WHERE email = 'wahl@example.org'")).toEqual([
      { topics: '["demenz","pflege"]', rhythm: 'monthly', locale: 'en' },
    ])
    expect(await (await room.ask(settings)).text()).toContain('Auswahl geändert')
  })

  it('erase everything about a person and say so; the links are dead afterwards', async () => {
    const confirm = await signUp('weg@example.org')
    await room.post(confirm)
    const settings = await settingsPath(confirm)
    expect((await room.ask(`${settings}/loeschen`)).status).toBe(200)
    expect(await stateOf('weg@example.org')).toBe('confirmed')
    const answer = await room.post(`${settings}/loeschen`)
    expect(await answer.text()).toContain('Alles gelöscht')
    expect(await stateOf('weg@example.org')).toBeUndefined()
    expect(await room.rows('SELECT 1 FROM consent WHERE subscriber_id NOT IN (SELECT id FROM subscriber)')).toEqual([])
    const gone = await room.ask(settings)
    expect(gone.status).toBe(410)
    expect(await gone.text()).toContain('Sie bekommen keinen Newsletter mehr')
  })
})

describe('unsubscribing', () => {
  it('takes one POST of a mail program without Origin, cookie or form (RFC 8058), and no GET', async () => {
    const confirm = await signUp('ende@example.org')
    await room.post(confirm)
    const path = await unsubscribePath(await settingsPath(confirm))
    expect((await room.ask(path)).status).toBe(200)
    expect(await stateOf('ende@example.org')).toBe('confirmed')
    const answer = await room.post(path, { 'List-Unsubscribe': 'One-Click' }, { 'sec-fetch-site': 'cross-site' })
    expect(answer.status).toBe(200)
    expect(await stateOf('ende@example.org')).toBe('unsubscribed')
    expect((await room.post(path)).status).toBe(200)
  })

  it('agrees to nothing: the history shows no wording beside it', async () => {
    const confirm = await signUp('geschichte@example.org')
    await room.post(confirm)
    const settings = await settingsPath(confirm)
    await room.post(settings, { topics: ['demenz'], rhythm: 'monthly' })
    await room.post(await unsubscribePath(settings))
    const page = await (await room.ask(settings)).text()
    // what was requested and confirmed has a wording, what was changed a choice
    const summaries = [...page.matchAll(/<summary[^>]*>[\s\S]*?<\/summary>/g)].map(([summary]) => summary.replaceAll(/<[^>]+>/g, '').trim())
    expect(summaries).toEqual(['Wortlaut', 'Wortlaut', 'Auswahl'])
  })

  it('leaves nothing to be chosen on a page that was open before, and says that they have left', async () => {
    const confirm = await signUp('offen@example.org')
    await room.post(confirm)
    const settings = await settingsPath(confirm)
    await room.post(await unsubscribePath(settings))
    const about = () =>
      room.rows("SELECT topics, kept_at FROM subscriber WHERE email = 'offen@example.org' UNION ALL SELECT count(*), NULL FROM consent")
    const before = await about()
    for (const answer of [await room.post(settings, { topics: ['demenz'] }), await room.post(`${settings}/suchen`, { suche: 'q=Sturz' })])
      expect([answer.status, answer.headers.get('location')]).toEqual([303, settings])
    expect(await about()).toEqual(before)
    expect(await room.rows('SELECT 1 FROM saved_search')).toEqual([])
  })

  it('lets the old confirmation link bring nobody back', async () => {
    const confirm = await signUp('zurueck@example.org')
    await room.post(confirm)
    await room.post(await unsubscribePath(await settingsPath(confirm)))
    await room.post(confirm)
    expect(await stateOf('zurueck@example.org')).toBe('unsubscribed')
  })
})

describe('stale and forged links', () => {
  it('are answered with the way to a new one', async () => {
    for (const path of ['bestaetigen', 'einstellungen', 'abmelden']) {
      const answer = await room.ask(`/newsletter/${path}/0190.forged`)
      expect(answer.status).toBe(404)
      expect(await answer.text()).toContain('/newsletter/link')
      expect((await room.post(`/newsletter/${path}/0190.forged`)).status).toBe(404)
    }
  })

  it('are no good for another purpose', async () => {
    const confirm = await signUp('zweck@example.org')
    expect((await room.ask(confirm.replace('bestaetigen', 'einstellungen'))).status).toBe(404)
  })

  it('can be asked for anew, with the same answer whether the address is known or not', async () => {
    await room.subscribe('neuerlink@example.org')
    const known = await room.post('/newsletter/link', { email: 'neuerlink@example.org' })
    const unknown = await room.post('/newsletter/link', { email: 'niemand@example.org' })
    expect([known.status, known.headers.get('location')]).toEqual([unknown.status, unknown.headers.get('location')])
    await room.world.mailbox.waitFor('neuerlink@example.org', /Einstellungen/)
    expect((await room.world.mailbox.all()).some(({ to }) => to.includes('niemand@example.org'))).toBe(false)
  })
})

describe('the sweep', () => {
  it('forgets who did not confirm within seven days, with the record', async () => {
    await signUp('spaet@example.org')
    await room.rows("UPDATE subscriber SET requested_at = ? WHERE email = 'spaet@example.org'", Date.now() - 8 * 24 * 60 * 60 * 1000)
    await room.world.sweep('newsletter')
    await eventually('forgotten', async () => (await stateOf('spaet@example.org')) === undefined)
    expect(await room.rows('SELECT 1 FROM consent WHERE subscriber_id NOT IN (SELECT id FROM subscriber)')).toEqual([])
  })
})
