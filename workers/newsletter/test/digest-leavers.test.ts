import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { commit } from '@vorbild/events/statement'
import { objectsUnder } from '@vorbild/testing/objects'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicationOf } from '../src/rules/publication-of.ts'
import { keepPublication } from '../src/store/publications.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { runDigests } from './run-digests.ts'

const SATURDAY = Date.parse('2027-05-01T10:00:00Z')
const MONDAY = Date.parse('2027-05-03T10:00:00Z')

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const send = (now: number, meanwhile: () => Promise<unknown>) => runDigests(room, room.dbAfter(meanwhile), now)

it('a digest does not go to who leaves or is erased while it is made, and the others get theirs once', async () => {
  await send(SATURDAY, async () => {})
  const [example] = seedExamples()
  const news = example && publicationOf(example, SATURDAY + 1)
  if (!news) throw new Error('no seed example')
  await commit(room.db, [keepPublication(room.db, news)])
  const [leaver, erased, stayer] = await Promise.all(
    ['geht', 'weg', 'bleibt'].map((name) => room.subscribe(`${name}@schluss.example`, { rhythm: 'weekly' })),
  )
  const leave = async () => {
    await room.rows("UPDATE subscriber SET state = 'unsubscribed' WHERE id = ?", leaver)
    await room.rows('DELETE FROM subscriber WHERE id = ?', erased)
  }
  await send(MONDAY, leave).catch(() => {})
  await send(MONDAY, async () => {})
  expect(await room.rows('SELECT subscriber_id FROM told')).toEqual([{ subscriber_id: stayer }])
  expect(await room.rows('SELECT subscriber_id FROM ledger')).toEqual([{ subscriber_id: stayer }])
  const jobs = [...(await objectsUnder(await room.world.bucket('MAIL'), 'outgoing/')).values()].join()
  expect(jobs).not.toMatch(/geht@|weg@/)
})

it('nobody is told again of what they are told while it is made, by whoever', async () => {
  const [, example] = seedExamples()
  const news = example && publicationOf(example, MONDAY + 1)
  if (!news) throw new Error('no seed example')
  await commit(room.db, [keepPublication(room.db, news)])
  const letters = async () => (await room.rows('SELECT 1 FROM ledger')).length
  const before = await letters()
  const next = MONDAY + 7 * 24 * 60 * 60 * 1000
  let looks = 0
  // once it has looked who was told
  const tell = async () =>
    looks++ > 0 && room.rows("INSERT OR IGNORE INTO told SELECT id, ?, 'other', ? FROM subscriber", news.exampleId, next)
  await expect(send(next, tell)).rejects.toThrow()
  expect(await letters()).toBe(before)
  await send(next, async () => {})
  expect(await letters()).toBe(before)
})
