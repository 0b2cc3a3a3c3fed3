import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createOutbox } from '@vorbild/events/outbox'
import { commit } from '@vorbild/events/statement'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendDigests } from '../src/deeds/send-digests.ts'
import { sendPlanned } from '../src/deeds/send-planned.ts'
import { publicationOf } from '../src/rules/publication-of.ts'
import { berlinClock, planFor } from '../src/rules/schedule.ts'
import type { Services } from '../src/services.ts'
import { keepPublication } from '../src/store/publications.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

const MINUTE = 60_000
/** The nights in which clocks in Germany change: forward in spring, back in autumn. */
const NIGHTS = [
  { season: 'spring', from: '2027-03-27T20:00:00Z', date: '2027-03-28', times: ['01:59', '03:00', '08:00'] },
  { season: 'autumn', from: '2026-10-24T20:00:00Z', date: '2026-10-25', times: ['01:59', '02:30', '03:00', '08:00'] },
] as const

const MONDAYS = { spring: '2027-03-29', autumn: '2026-10-26' }

let room: Newsroom
let services: Services
const clock = { now: 0 }
const started: string[] = []

/** The worker's own deeds over the real database, with a clock that can be moved. */
beforeAll(async () => {
  room = await openNewsroom()
  const mail = await room.world.bucket('MAIL')
  services = {
    db: room.db,
    outbox: createOutbox(room.db, 'newsletter'),
    clock: () => clock.now,
    dispatch: () => ({ start: async (issueId: string) => void started.push(issueId) }),
    mail: { put: async (key: string, job: unknown) => void (await mail.put(key, JSON.stringify(job))) },
    wake: () => {},
    baseUrl: 'http://localhost:8787',
    siteName: 'Vorbild',
    linkSecret: 'clock',
    secondPairOfEyes: false,
  } as unknown as Services
})
afterAll(() => room.world.stop())

const nightOf = (from: string, hours: number, minutes: number) =>
  Array.from({ length: (hours * 60) / minutes }, (_, step) => Date.parse(from) + step * minutes * MINUTE)

describe.each(NIGHTS)('in the night of the clock change in $season', ({ from, date, times }) => {
  it.each(times)('an issue planned for %s goes out once', async (time) => {
    const id = `${date}-${time}`
    const at = planFor(date, time, Date.parse(from))
    if (!at.ok) throw new Error(at.reason)
    await room.subscribe(`${id.replaceAll(/\W/g, '')}@zeit.example`)
    const readers = await room.rows("SELECT 1 FROM subscriber WHERE rhythm = 'every_issue'")
    await room.rows(
      `INSERT INTO issue (id, number, state, subject, intro, filled_at, scheduled_at, scheduled_version)
       VALUES (?, (SELECT coalesce(max(number), 0) + 1 FROM issue), 'draft', 'Nacht', 'Guten Tag', 1, ?, 1)`,
      id,
      at.value,
    )
    for (const now of nightOf(from, 12, 20)) {
      clock.now = now
      await sendPlanned(services)
      // looked at twice in the same minute, as alarm and sweep do
      if (now >= at.value && now < at.value + 20 * MINUTE) await Promise.all([sendPlanned(services), sendPlanned(services)])
      const [row] = await room.rows<{ state: string }>('SELECT state FROM issue WHERE id = ?', id)
      expect(row?.state, new Date(now).toISOString()).toBe(now < at.value ? 'draft' : 'sending')
    }
    const [row] = await room.rows<{ started_at: number }>('SELECT started_at FROM issue WHERE id = ?', id)
    expect(row && row.started_at - at.value).toBeLessThan(20 * MINUTE)
    expect(await room.rows('SELECT 1 FROM ledger WHERE issue_id = ?', id)).toHaveLength(readers.length)
    expect(new Set(started)).toContain(id)
  })

  it('a clock that is set back an hour afterwards sends nothing again', async () => {
    const before = await room.rows('SELECT issue_id, subscriber_id FROM ledger')
    const last = clock.now
    for (const back of [60, 120, 30, 0]) {
      clock.now = last - back * MINUTE
      await sendPlanned(services)
    }
    expect(await room.rows('SELECT issue_id, subscriber_id FROM ledger')).toEqual(before)
  })
})

describe.each(NIGHTS)('after the clock change in $season', ({ season, from }) => {
  it('the weekly digest comes once on Monday at eight', async () => {
    const reader = await room.subscribe(`woche-${season}@zeit.example`, { rhythm: 'weekly' })
    const exampleId = season === 'spring' ? 'PX-2026-500001' : 'PX-2026-500002'
    const [example] = seedExamples()
    const news = example && publicationOf({ ...example, exampleId, slug: exampleId }, Date.parse(from))
    if (!news) throw new Error('no seed example')
    // past the event: the worker itself would wake up, with the clock on the wall
    await commit(services.db, [keepPublication(services.db, news)])
    const saturday = Date.parse(from)
    await room.rows("DELETE FROM digest_run WHERE rhythm IN ('weekly', 'monthly_digest')")
    clock.now = saturday
    await sendDigests(services)
    const due: number[] = []
    for (const now of nightOf(from, 36, 60)) {
      clock.now = now
      const before = await room.rows('SELECT 1 FROM told WHERE subscriber_id = ?', reader)
      await sendDigests(services)
      const after = await room.rows('SELECT 1 FROM told WHERE subscriber_id = ?', reader)
      if (after.length > before.length) due.push(now)
    }
    expect(due.map(berlinClock)).toEqual([{ date: MONDAYS[season], time: '08:00' }])
    expect(await room.rows('SELECT 1 FROM ledger WHERE subscriber_id = ?', reader)).toHaveLength(1)
  }, 60_000)
})
