import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom({ DISPATCH_DOMAIN_PACE: 'langsam.example=0.3' })
})
afterAll(() => room.world.stop())

const sender = () => room.signedIn('newsletter_sender')
const JOB = 'job-of-a-test'
const letter = (subscriber: string) => `i1.${subscriber}`
const stateOf = async (subscriber: string) =>
  (await room.rows<{ state: string }>("SELECT state FROM ledger WHERE issue_id = 'i1' AND subscriber_id = ?", subscriber))[0]?.state
const mailsTo = async (email: string) => (await room.world.mailbox.all()).filter(({ to }) => to === email)

let [failed, unsure, fine, left] = ['', '', '', '']

describe('who did not get an issue', () => {
  it('is listed with the reason, on the page and as CSV, for those who may send', async () => {
    failed = await room.subscribe('gescheitert@x.example')
    unsure = await room.subscribe('ungewiss@x.example')
    fine = await room.subscribe('angekommen@x.example')
    left = await room.subscribe('nicht-gemeint@x.example')
    await room.rows(
      "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at, recipients, on_unknown) VALUES ('i1', 7, 'sending', 'Hallo', 'x', 1, 1, 3, 'hold')",
    )
    await room.hold('i1', JOB, [failed, unsure, fine])
    await room.rows(
      "INSERT INTO ledger (issue_id, subscriber_id, locale, state, reason, changed_at) VALUES ('i1', ?, 'de', 'excluded', 'interests', 1)",
      left,
    )
    const job = { jobId: JOB, purpose: 'newsletter' } as const
    await room.isHeard(await room.say('mail.delivered', { ...job, letters: [letter(fine)], repeated: [] }))
    await room.isHeard(await room.say('mail.bounced', { ...job, letters: [{ id: letter(failed), reason: '5.2.2' }] }))
    await room.isHeard(await room.say('mail.unknown', { ...job, letters: [letter(unsure)] }))

    const page = await sender().read('/redaktion/newsletter/7/nicht-erhalten')
    for (const text of ['gescheitert@x.example', '5.2.2', 'Störung während der Übergabe', 'Kein Beispiel passt zur Auswahl'])
      expect(page).toContain(text)
    expect(page).not.toContain('angekommen@x.example')
    const csv = await sender().read('/redaktion/newsletter/7/nicht-erhalten.csv?stand=failed')
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(2)
    // spreadsheets would take the umlauts for something else
    const bytes = await (await sender().get('/redaktion/newsletter/7/nicht-erhalten.csv')).arrayBuffer()
    expect([...new Uint8Array(bytes.slice(0, 3))]).toEqual([0xef, 0xbb, 0xbf])
    expect(csv).toContain('gescheitert@x.example;Gescheitert;Postfach voll (5.2.2);')
    expect((await room.signedIn('newsletter_editor').get('/redaktion/newsletter/7/nicht-erhalten')).status).toBe(403)
    const standing = (await (await sender().get('/redaktion/newsletter/7/stand.json')).json()) as { equation: unknown; state: string }
    expect(standing).toMatchObject({
      state: 'sent',
      equation: { recipients: 3, accepted: 1, failed: 1, suppressed: 0, unknown: 1, pending: 0 },
    })
  })

  it('leaves an uncertain letter to a person, who may leave it or send it again', async () => {
    expect(await sender().read('/redaktion/newsletter/7')).toContain('Bei 1 Person ist ungewiss')
    await sender().post('/redaktion/newsletter/7/unklar', { entscheidung: 'lassen' })
    expect(await sender().read('/redaktion/newsletter/7')).not.toContain('Bei 1 Person ist ungewiss')
    expect(await stateOf(unsure)).toBe('unknown')
    await room.rows("UPDATE ledger SET reason = 'in_the_air' WHERE state = 'unknown'")
    await sender().post('/redaktion/newsletter/7/unklar', { entscheidung: 'nochmal' })
    await eventually('sent again', async () => (await stateOf(unsure)) === 'accepted')
    expect(await mailsTo('ungewiss@x.example')).toHaveLength(1)
    expect(await room.rows("SELECT repeated FROM ledger WHERE subscriber_id = ? AND issue_id = 'i1'", unsure)).toEqual([{ repeated: 1 }])
  })

  it('gets another letter only where the first one failed, and once', async () => {
    await Promise.all([sender().post('/redaktion/newsletter/7/nochmal'), sender().post('/redaktion/newsletter/7/nochmal')])
    await eventually('the failed one has it', async () => (await stateOf(failed)) === 'accepted')
    expect(await mailsTo('gescheitert@x.example')).toHaveLength(1)
    expect(await mailsTo('angekommen@x.example')).toHaveLength(0)
    await eventually(
      'closed again',
      async () => (await room.rows<{ state: string }>("SELECT state FROM issue WHERE id = 'i1'"))[0]?.state === 'sent',
    )
  })

  it('is told by a letter that comes back days later, too', async () => {
    const [row] = await room.rows<{ job_id: string }>("SELECT job_id FROM ledger WHERE subscriber_id = ? AND issue_id = 'i1'", failed)
    const bounced = {
      jobId: String(row?.job_id),
      purpose: 'newsletter' as const,
      letters: [{ id: letter(failed), reason: '5.1.1', kind: 'hard' as const }],
    }
    await room.isHeard(await room.say('mail.bounced', bounced))
    expect(await stateOf(failed)).toBe('failed')
    expect(await room.rows('SELECT reach FROM subscriber WHERE id = ?', failed)).toEqual([{ reach: 'suppressed' }])
  })

  it('is not tried again then, and keeps the reason it has', async () => {
    const page = await sender().read('/redaktion/newsletter/7')
    expect(page).not.toContain('noch einmal versuchen')
    expect(page).toContain('1 gescheiterte E-Mail wird nicht noch einmal versucht')
    await sender().post('/redaktion/newsletter/7/nochmal')
    expect(await room.rows("SELECT state, reason FROM ledger WHERE subscriber_id = ? AND issue_id = 'i1'", failed)).toEqual([
      { state: 'failed', reason: '5.1.1' },
    ])
    expect(await room.rows("SELECT state FROM issue WHERE id = 'i1'")).toEqual([{ state: 'sent' }])
  })

  it('is counted only where somebody can be reached', async () => {
    const [unsubscribed, erased, here] = ['u', 'e', 'h'].map((name) => `zaehlt-${name}`)
    for (const id of [unsubscribed, here])
      await room.rows(
        `INSERT INTO subscriber (id, email, locale, state, rhythm, requested_at) VALUES (?, ? || '@x.example', 'de', ?, 'every_issue', 1)`,
        id,
        id,
        id === here ? 'confirmed' : 'unsubscribed',
      )
    for (const id of [unsubscribed, erased, here])
      await room.rows(
        "INSERT INTO ledger (issue_id, subscriber_id, locale, state, reason, changed_at) VALUES ('i1', ?, 'de', 'failed', '4.4.1', 1)",
        id,
      )
    await room.rows("UPDATE issue SET recipients = recipients + 3 WHERE id = 'i1'")
    const page = await sender().read('/redaktion/newsletter/7')
    expect(page).toContain('Nur die gescheiterte E-Mail noch einmal versuchen')
    expect(page).toContain('3 gescheiterte E-Mails werden nicht noch einmal versucht')
    await sender().post('/redaktion/newsletter/7/nochmal')
    await eventually('has it', async () => (await stateOf(String(here))) === 'accepted')
    expect([await stateOf(String(unsubscribed)), await stateOf(String(erased))]).toEqual(['failed', 'failed'])
  })
})

describe('what the mailer had not begun when an issue was paused', () => {
  it('waits for its turn again, and falls when the issue is cancelled', async () => {
    const [a, b] = [await room.subscribe('wartet@x.example'), await room.subscribe('faellt@x.example')]
    await room.rows(
      "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at, recipients) VALUES ('i1b', 8, 'sending', 'x', 'x', 1, 1, 2)",
    )
    await room.hold('i1b', 'job-b', [a, b])
    await sender().post('/redaktion/newsletter/8/pause')
    const gone = (who: string) => ({
      jobId: 'job-b',
      purpose: 'newsletter' as const,
      letters: [{ id: `i1b.${who}`, reason: 'document_missing' }],
    })
    const state = async (who: string) =>
      (await room.rows<{ state: string }>("SELECT state FROM ledger WHERE issue_id = 'i1b' AND subscriber_id = ?", who))[0]?.state
    await room.isHeard(await room.say('mail.bounced', gone(a)))
    expect(await state(a)).toBe('planned')
    await sender().post('/redaktion/newsletter/8/abbruch')
    await room.isHeard(await room.say('mail.bounced', gone(b)))
    expect([await state(a), await state(b)]).toEqual(['suppressed', 'suppressed'])
    expect(await (await sender().get('/redaktion/newsletter/8/stand.json')).json()).toMatchObject({
      state: 'cancelled',
      finished: true,
      equation: { recipients: 2, suppressed: 2, pending: 0 },
    })
  })

  it('is not tried again once the issue was cancelled, whatever became of it', async () => {
    const ledger = () => room.rows("SELECT subscriber_id, state, reason FROM ledger WHERE issue_id = 'i1b' ORDER BY 1")
    const [first, second] = (await ledger()).map((row) => String(row.subscriber_id))
    await room.rows("UPDATE ledger SET state = 'failed', reason = '4.4.1' WHERE issue_id = 'i1b' AND subscriber_id = ?", first)
    await room.rows("UPDATE ledger SET state = 'unknown', reason = 'in_the_air' WHERE issue_id = 'i1b' AND subscriber_id = ?", second)
    const before = await ledger()
    await sender().post('/redaktion/newsletter/8/nochmal')
    await sender().post('/redaktion/newsletter/8/unklar', { entscheidung: 'nochmal' })
    expect(await ledger()).toEqual(before)
    expect(await room.rows("SELECT state FROM issue WHERE id = 'i1b'")).toEqual([{ state: 'cancelled' }])
  })
})

describe('the pace', () => {
  it('of a single domain does not hold up the others, and can be changed for the issue while it goes out', async () => {
    await room.rows('DELETE FROM subscriber')
    for (let i = 0; i < 3; i++) await room.subscribe(`l${i}@langsam.example`)
    for (let i = 0; i < 3; i++) await room.subscribe(`s${i}@schnell.example`)
    await room.publish(4)
    const path = (await sender().post('/redaktion/newsletter')).headers.get('location') ?? ''
    await sender().post(`${path}/versand`, { version: '1' })
    await sender().post(`${path}/tempo`, { tempo: '77' })
    expect(await room.rows('SELECT pace FROM issue WHERE number = ?', Number(path.split('/').at(-1)))).toEqual([{ pace: 77 }])
    const arrived = async (domain: string) => (await room.world.mailbox.all()).filter(({ to }) => to.endsWith(domain)).length
    await eventually('the fast ones have it', async () => (await arrived('schnell.example')) === 3)
    const slow = await room.rows<{ n: number }>(
      "SELECT count(*) n FROM ledger WHERE state = 'planned' AND subscriber_id IN (SELECT id FROM subscriber)",
    )
    expect(slow[0]?.n).toBeGreaterThan(0)
    await eventually('the slow ones too', async () => (await arrived('langsam.example')) === 3, 20_000)
  })
})
