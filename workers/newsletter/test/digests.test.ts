import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const mailsTo = async (email: string) => (await room.world.mailbox.all()).filter(({ to }) => to === email)
const example = (name: string, content: Record<string, unknown>) =>
  room.publish(3, {
    exampleId: `PX-2026-1${name}`,
    slug: `beispiel-${name}`,
    content: { title: `Beispiel ${name}`, summary: 'Kurz.', topics: [], targetGroups: [], land: 'DE-BY', ...content },
  })

describe('digests', () => {
  it('at once tell each reader only what fits them, in one mail for what came together, and no empty ones', {
    timeout: 60_000,
  }, async () => {
    await room.subscribe('pflege@d.example', { rhythm: 'at_once', topics: ['pflege'] })
    const garten = await room.subscribe('garten@d.example', { rhythm: 'at_once' })
    await room.rows("INSERT INTO saved_search VALUES ('s1', ?, 'q=Gartenarbeit', 1)", garten)
    await room.subscribe('nichts@d.example', { rhythm: 'at_once', topics: ['mundgesundheit'] })
    await room.subscribe('woche@d.example', { rhythm: 'weekly' })
    await example('00001', { topics: ['pflege'], summary: 'Gartenarbeit in der Pflege.' })
    await example('00002', { topics: ['pflege'] })
    await example('00003', { topics: ['ernaehrung'] })
    await eventually(
      'both have mail',
      async () => (await mailsTo('pflege@d.example')).length + (await mailsTo('garten@d.example')).length === 2,
      25_000,
    )
    const [pflege] = await mailsTo('pflege@d.example')
    expect(pflege?.subject).toBe('Neu für Sie: 2 Praxisbeispiele')
    expect(pflege?.text).toContain('Beispiel 00001')
    expect(pflege?.text).not.toContain('Beispiel 00003')
    expect(pflege?.text).toContain('/newsletter/abmelden/')
    const [found] = await mailsTo('garten@d.example')
    expect(found?.subject).toBe('Neu für Sie: Beispiel 00001')
    expect(await mailsTo('nichts@d.example')).toEqual([])
    expect(await mailsTo('woche@d.example')).toEqual([])
  })

  it('tell of nothing twice, not even after another version of it', { timeout: 60_000 }, async () => {
    const before = (await room.world.mailbox.all()).length
    await room.publish(3, { exampleId: 'PX-2026-100001', slug: 'beispiel-00001', version: 2 })
    await room.world.sweep('newsletter')
    await new Promise((resolve) => setTimeout(resolve, 10_000))
    expect((await room.world.mailbox.all()).length).toBe(before)
  })

  it('of the week go out when their time has come, once, and share a rendering among equal readers', async () => {
    for (let i = 0; i < 4; i++) await room.subscribe(`gleich${i}@d.example`, { rhythm: 'weekly' })
    await room.rows("UPDATE digest_run SET due_at = 1 WHERE rhythm = 'weekly'")
    await room.world.sweep('newsletter')
    const weekly = async () => (await room.world.mailbox.all()).filter(({ to }) => /^(gleich|woche)/.test(to))
    await eventually('five mails', async () => (await weekly()).length === 5)
    await room.rows("UPDATE digest_run SET due_at = 1 WHERE rhythm = 'weekly'")
    await room.world.sweep('newsletter')
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(await weekly()).toHaveLength(5)
    await eventually(
      'every letter is accounted for',
      async () => (await room.rows("SELECT 1 FROM ledger WHERE state = 'planned'")).length === 0,
    )
    const jobs = await room.rows(
      "SELECT DISTINCT job_id FROM ledger JOIN subscriber ON subscriber.id = subscriber_id WHERE rhythm = 'weekly'",
    )
    expect(jobs).toHaveLength(1)
  })

  it('leave their readers out of the issues', async () => {
    const sender = room.signedIn('newsletter_sender')
    const path = (await sender.post('/redaktion/newsletter')).headers.get('location') ?? ''
    expect(await (await sender.post(`${path}/empfang`, { an: 'woche@d.example' })).text()).toContain('eigene Zusammenstellungen')
  })
})
