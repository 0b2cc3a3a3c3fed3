import { eventually } from '@vorbild/testing/eventually'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const DAY = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => Date.now() - days * DAY

/** What is kept for so many days, and the column that tells since when. */
const KEPT = [
  { state: 'unconfirmed', since: 'requested_at', days: 7 },
  { state: 'unsubscribed', since: 'unsubscribed_at', days: 30 },
  { state: 'paused', since: 'paused_at', days: 365 },
] as const

const LISTS = [
  { state: 'preview', days: 7 },
  { state: 'reading', days: 7 },
  { state: 'done', days: 30 },
] as const

it('people and lists are forgotten when their time is over, and not a day before', async () => {
  for (const { state, since, days } of KEPT)
    for (const age of [days - 1, days + 1]) {
      const id = await room.subscribe(`${state}-${age - days}@frist.example`, { at: Date.now() })
      await room.rows(`UPDATE subscriber SET state = ?, ${since} = ? WHERE id = ?`, state, daysAgo(age), id)
      await room.rows("INSERT INTO saved_search VALUES (?, ?, 'q=x', 1)", `search-${id}`, id)
      await room.rows("INSERT INTO told VALUES (?, 'PX-2026-000001', 'd', 1)", id)
    }
  for (const { state, days } of LISTS)
    for (const age of [days - 1, days + 1]) {
      const id = `${state}-${age - days}`
      await room.rows(
        "INSERT INTO list_import (id, kind, state, created_by, created_at) VALUES (?, 'asked', ?, 'p1', ?)",
        id,
        state,
        daysAgo(age),
      )
      await room.rows("INSERT INTO list_import_row VALUES (?, 1, 'ready', 'x@frist.example', '{}')", id)
    }
  for (const age of [29, 31])
    await room.rows("INSERT INTO posted_job VALUES (?, 'known', '[\"x\"]', ?)", `posted-${age - 30}`, daysAgo(age))
  const left = async (sql: string) => (await room.rows<{ name: string }>(sql)).map(({ name }) => name.replace('@frist.example', ''))
  await room.world.sweep('newsletter')
  const people = KEPT.map(({ state }) => `${state}--1`).sort()
  await eventually('the sweep is done', async () => (await left('SELECT id AS name FROM list_import')).length === LISTS.length)
  expect(await left('SELECT email AS name FROM subscriber ORDER BY 1')).toEqual(people)
  for (const table of ['saved_search', 'told'])
    expect(await left(`SELECT email AS name FROM ${table} JOIN subscriber ON subscriber.id = subscriber_id ORDER BY 1`)).toEqual(people)
  expect(await room.rows('SELECT subscriber_id FROM told UNION ALL SELECT subscriber_id FROM saved_search')).toHaveLength(2 * people.length)
  const lists = LISTS.map(({ state }) => `${state}--1`).sort()
  expect(await left('SELECT id AS name FROM list_import ORDER BY 1')).toEqual(lists)
  expect(await left('SELECT import_id AS name FROM list_import_row ORDER BY 1')).toEqual(lists)
  expect(await left('SELECT job_id AS name FROM posted_job')).toEqual(['posted--1'])
})

/** An issue, or with `of` an edition of a digest, that ended so many days ago, with one row per state. */
const ended = async (id: string, days: number, states: readonly string[], number = 0) => {
  await room.rows(
    "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at, finished_at, recipients) VALUES (?, ?, 'sent', 'Alt', 'x', 1, ?, ?, ?)",
    id,
    number,
    daysAgo(days),
    daysAgo(days),
    states.length,
  )
  await rowsIn(id, states)
}
const rowsIn = async (id: string, states: readonly string[]) => {
  for (const [index, state] of states.entries())
    await room.rows(
      "INSERT INTO ledger (issue_id, subscriber_id, locale, state, changed_at) VALUES (?, ?, 'de', ?, 1)",
      id,
      `${id}-${index}`,
      state,
    )
  await room.rows("INSERT INTO dispatch_chunk VALUES (?, 1, ?, ?, 1, 'de', 'x', '[null]', 0)", id, `job-${id}`, states.length)
}

it('who got what is forgotten after a year, and the numbers stay', async () => {
  await ended('alt', 366, ['accepted', 'accepted', 'failed', 'excluded'], 901)
  await room.rows("UPDATE issue SET recipients = 3 WHERE id = 'alt'")
  await ended('jung', 364, ['accepted'], 902)
  await ended('halb', 366, ['accepted', 'suppressed'], 903)
  await room.rows("UPDATE issue SET state = 'cancelled' WHERE id = 'halb'")
  for (const [id, days] of [
    ['d-alt', 366],
    ['d-jung', 364],
  ] as const) {
    await room.rows(
      "INSERT INTO digest_sending (id, rhythm, started_at, finished_at, readers) VALUES (?, 'weekly', ?, ?, 5)",
      id,
      daysAgo(days),
      daysAgo(days),
    )
    await room.rows("INSERT INTO digest_edition VALUES (?, ?, 'de', 1, 2)", `e-${id}`, id)
    await rowsIn(`e-${id}`, ['accepted', 'failed'])
    await room.rows("INSERT INTO told VALUES (?, 'PX-2026-000001', ?, ?)", `e-${id}-0`, `e-${id}`, daysAgo(days))
  }
  const nora = room.signedIn('newsletter_sender')
  const digests = async () => (await nora.read('/redaktion/newsletter/zusammenstellungen')).replace(/<time[^>]*>|<\/time>/g, '')
  const before = await digests()
  await room.rows('DELETE FROM list_snapshot')
  await room.world.sweep('newsletter')
  const known = async (table: string, column: string) =>
    (await room.rows<{ id: string }>(`SELECT DISTINCT ${column} AS id FROM ${table} ORDER BY 1`)).map(({ id }) => id)
  await eventually('forgotten', async () => (await known('dispatch_chunk', 'issue_id')).length === 2)
  expect(await known('ledger', 'issue_id')).toEqual(['e-d-jung', 'jung'])
  // what some have got stays in the archive, and links to it alive
  expect((await room.ask('/newsletter/ausgaben/903')).status).toBe(200)
  expect(await known('told', 'digest_id')).not.toContain('e-d-alt')
  expect(await known('told', 'digest_id')).toContain('e-d-jung')
  expect(await (await nora.get('/redaktion/newsletter/901/stand.json')).json()).toMatchObject({
    equation: { recipients: 3, accepted: 2, failed: 1, suppressed: 0, unknown: 0, pending: 0 },
  })
  const page = await nora.read('/redaktion/newsletter/901')
  expect(page).toContain('Wer diese Ausgabe bekommen hat, ist inzwischen gelöscht')
  expect(page).not.toContain('noch einmal versuchen')
  expect((await nora.get('/redaktion/newsletter/901/nicht-erhalten')).status).toBe(303)
  expect(await digests()).toBe(before)
})
