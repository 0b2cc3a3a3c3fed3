import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const pathIn = (text: string | undefined, part: string) => new RegExp(`https?://[^\\s/]+(/\\S*${part}\\S*)`).exec(text ?? '')?.[1] ?? ''

const signUp = async (email: string): Promise<string> => {
  await room.post('/newsletter', { email })
  return pathIn((await room.world.mailbox.waitFor(email, /bestätigen/)).text, 'bestaetigen')
}

const settingsOf = async (confirmPath: string) =>
  /\/newsletter\/einstellungen\/[\w.-]+/.exec(await (await room.ask(confirmPath)).text())?.[0] ?? ''

const suppressed = () => room.rows<{ hash: string; reason: string }>('SELECT hash, reason FROM suppression ORDER BY at')

describe('the suppression list', () => {
  it('remembers who left by a keyed hash alone, and forgets them when they sign up again themselves', async () => {
    const confirm = await signUp('geht@supp.example')
    await room.post(confirm)
    const settings = await settingsOf(confirm)
    const leave = /\/newsletter\/abmelden\/[\w.-]+/.exec(await (await room.ask(settings)).text())?.[0] ?? ''
    await room.post(leave)
    const [row] = await suppressed()
    expect(row).toEqual({ hash: expect.stringMatching(/^[0-9a-f]{64}$/), reason: 'unsubscribed' })

    await room.rows('UPDATE subscriber SET mailed_at = 0')
    await room.post('/newsletter', { email: 'geht@supp.example' })
    expect(await suppressed()).toHaveLength(1)
    await room.post(confirm)
    expect(await suppressed()).toEqual([])
  })

  it('keeps nothing but the hash of who had everything erased, and says so', async () => {
    const confirm = await signUp('weg@supp.example')
    await room.post(confirm)
    const answer = await room.post(`${await settingsOf(confirm)}/loeschen`)
    expect(await answer.text()).toContain('Prüfwert')
    expect((await suppressed()).map(({ reason }) => reason)).toEqual(['erased'])
    expect(JSON.stringify(await room.rows('SELECT * FROM suppression'))).not.toContain('weg@')
  })
})

describe('leaving by a link of an issue', () => {
  it('counts there once, without a name', async () => {
    await room.post(await signUp('zahl@supp.example'))
    await room.publish(5)
    const nora = room.signedIn('newsletter_sender')
    const path = (await nora.post('/redaktion/newsletter')).headers.get('location') ?? ''
    await nora.post(`${path}/versand`, { version: '1' })
    const { headers } = await room.world.mailbox.waitFor('zahl@supp.example', /Neues aus der Praxis/)
    const leave = pathIn(headers['List-Unsubscribe'], 'abmelden').replace('>', '')
    await room.ask(leave)
    await Promise.all([room.post(leave), room.post(leave)])
    await room.post(leave)
    expect(await room.rows('SELECT unsubscribed, complained FROM issue')).toEqual([{ unsubscribed: 1, complained: 0 }])
  })

  it('counts complaints apart, one for an address', async () => {
    const id = await room.subscribe('spam@supp.example')
    await room.rows("INSERT INTO issue (id, number, state, subject, intro, filled_at) VALUES ('i7', 7, 'sent', 'x', '', 1)")
    await room.rows("INSERT INTO dispatch_chunk (issue_id, chunk, job_id, letters, posted_at) VALUES ('i7', 1, 'j7', 1, 1)")
    for (let i = 0; i < 2; i++)
      await room.isHeard(
        await room.say('mail.complained', { jobId: 'j7', purpose: 'newsletter', letters: [`i7.${id}`], feedback: 'abuse' }),
      )
    expect(await room.rows('SELECT unsubscribed, complained FROM issue ORDER BY number')).toEqual([
      { unsubscribed: 1, complained: 0 },
      { unsubscribed: 0, complained: 1 },
    ])
    expect(await room.rows('SELECT state FROM subscriber WHERE id = ?', id)).toEqual([{ state: 'unsubscribed' }])
  })
})

describe('leaving without the page', () => {
  it.each(['mail.unsubscribed', 'mail.complained'] as const)('by %s stands in the record of consent, once', async (type) => {
    const id = await room.subscribe(`${type}@supp.example`)
    const about = { jobId: 'j7', purpose: 'newsletter' as const, letters: [`i7.${id}`] }
    for (let i = 0; i < 2; i++)
      await room.isHeard(type === 'mail.complained' ? await room.say(type, { ...about, feedback: 'abuse' }) : await room.say(type, about))
    expect(await room.rows('SELECT step, locale FROM consent WHERE subscriber_id = ?', id)).toEqual([
      { step: 'unsubscribed', locale: 'de' },
    ])
  })
})

describe('what comes back of a mail that asks to confirm', () => {
  const asked = async (email: string) => {
    await signUp(email)
    const { id } = await room.world.mailbox.waitFor(email, /bestätigen/)
    return { jobId: id.split('.')[0] ?? '', letter: id }
  }
  const reasonFor = async (email: string) => {
    const known = await suppressed()
    const nora = room.signedIn('newsletter_sender')
    const form = { art: 'asked', wo: 'Fachtag' }
    const file = { name: 'datei', bytes: `email\n${email}\n` }
    const answer = await room.upload('/redaktion/newsletter/verteiler/import', form, file, 'newsletter_sender')
    return { known, preview: await nora.read(answer.headers.get('location') ?? '') }
  }

  it('if they call it spam: they are off the list, and on that of those to leave alone', async () => {
    const { jobId, letter } = await asked('fremd@supp.example')
    await room.isHeard(await room.say('mail.complained', { jobId, purpose: 'transactional', letters: [letter], feedback: 'abuse' }))
    expect(await room.rows("SELECT state FROM subscriber WHERE email = 'fremd@supp.example'")).toEqual([{ state: 'unsubscribed' }])
    const { known, preview } = await reasonFor('fremd@supp.example')
    expect(known.map(({ reason }) => reason)).toContain('complained')
    expect(preview).toContain('Steht auf der Sperrliste')
  })

  it('if there is nobody: no list asks that address again', async () => {
    const { jobId, letter } = await asked('vertippt@supp.example')
    const letters = [{ id: letter, reason: '5.1.1', kind: 'hard' as const }]
    await room.isHeard(await room.say('mail.bounced', { jobId, purpose: 'transactional', letters }))
    await room.rows("DELETE FROM subscriber WHERE email = 'vertippt@supp.example'")
    expect((await reasonFor('vertippt@supp.example')).preview).toContain('Steht auf der Sperrliste')
  })
})

describe('an address that takes no mail', () => {
  it('is put on the list with its last letter', async () => {
    const id = await room.subscribe('hart@supp.example')
    await room.rows('UPDATE subscriber SET bounces = 2 WHERE id = ?', id)
    await room.isHeard(
      await room.say('mail.bounced', { jobId: 'j7', purpose: 'newsletter', letters: [{ id: `i7.${id}`, reason: '5.1.1', kind: 'hard' }] }),
    )
    expect((await suppressed()).map(({ reason }) => reason)).toContain('bounced')
    // a page that was opened before they left must not bring them back on any list
    const nora = room.signedIn('newsletter_sender')
    const desk = '/redaktion/newsletter/nicht-erreicht/wieder'
    await room.isHeard(await room.say('mail.unsubscribed', { jobId: 'j7', purpose: 'newsletter', letters: [`i7.${id}`] }))
    const before = await suppressed()
    await nora.post(desk, { person: id })
    expect(await suppressed()).toEqual(before)
    await room.rows("UPDATE suppression SET reason = 'bounced'")
    await nora.post(desk, { person: id })
    expect(await suppressed()).toHaveLength(before.length - 1)
  })
})

describe('what somebody said for themselves', () => {
  const reasons = async () => (await suppressed()).map(({ reason }) => reason)

  it('is not forgotten over a letter that comes back afterwards', async () => {
    const id = await room.subscribe('wunsch@supp.example')
    const before = (await reasons()).filter((reason) => reason === 'unsubscribed').length
    await room.isHeard(await room.say('mail.unsubscribed', { jobId: 'j7', purpose: 'newsletter', letters: [`i7.${id}`] }))
    const letters = [{ id: `i7.${id}`, reason: '5.1.1', kind: 'hard' as const }]
    await room.isHeard(await room.say('mail.bounced', { jobId: 'j7', purpose: 'newsletter', letters }))
    expect((await reasons()).filter((reason) => reason === 'unsubscribed')).toHaveLength(before + 1)
    // an old page must not make a wish of theirs undone
    await room.signedIn('newsletter_sender').post('/redaktion/newsletter/nicht-erreicht/wieder', { person: id })
    expect((await reasons()).filter((reason) => reason === 'unsubscribed')).toHaveLength(before + 1)
  })

  it('as a complaint stays one, and is counted once, whatever comes between', async () => {
    const id = await room.subscribe('laut@supp.example')
    await room.rows("INSERT INTO issue (id, number, state, subject, intro, filled_at) VALUES ('i8', 8, 'sent', 'x', '', 1)")
    await room.rows("INSERT INTO dispatch_chunk (issue_id, chunk, job_id, letters, posted_at) VALUES ('i8', 1, 'j8', 1, 1)")
    const about = { jobId: 'j8', purpose: 'newsletter' as const, letters: [`i8.${id}`] }
    const letters = [{ id: `i8.${id}`, reason: '5.1.1', kind: 'hard' as const }]
    await room.isHeard(await room.say('mail.complained', { ...about, feedback: 'abuse' }))
    await room.isHeard(await room.say('mail.unsubscribed', about))
    await room.isHeard(await room.say('mail.bounced', { ...about, letters }))
    await room.isHeard(await room.say('mail.complained', { ...about, feedback: 'abuse' }))
    expect(await room.rows("SELECT complained FROM issue WHERE id = 'i8'")).toEqual([{ complained: 1 }])
  })
})

describe('an address that strangers type again and again', () => {
  it.each([
    ['a subscriber', 'confirmed', '/newsletter'],
    ['a subscriber, for a link', 'confirmed', '/newsletter/link'],
    ['somebody who has not confirmed', 'unconfirmed', '/newsletter'],
    ['somebody who has left', 'unsubscribed', '/newsletter'],
  ])('gets one mail, however many do so at the same moment: %s', async (_, state, path) => {
    const email = `viele-${state}${path.length}@supp.example`
    const id = await room.subscribe(email)
    await room.rows('UPDATE subscriber SET state = ? WHERE id = ?', state, id)
    const answers = await Promise.all(Array.from({ length: 12 }, () => room.post(path, { email })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303]))
    expect(await room.rows("SELECT 1 FROM event WHERE type = 'mail.requested' AND subject = ?", id)).toHaveLength(1)
  })
})

describe('who does not confirm', () => {
  it('gets one more mail at most', async () => {
    for (let i = 0; i < 4; i++) {
      await room.post('/newsletter', { email: 'stumm@supp.example' })
      await room.rows('UPDATE subscriber SET mailed_at = 0')
    }
    const asked = await room.rows(
      "SELECT 1 FROM event WHERE type = 'mail.requested' AND subject = (SELECT id FROM subscriber WHERE email = 'stumm@supp.example')",
    )
    expect(asked).toHaveLength(2)
  })
})
