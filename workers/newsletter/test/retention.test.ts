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
})
