import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { commit } from '@vorbild/events/statement'
import { MailJob } from '@vorbild/mail/mail-job'
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

it('what a letter told of that never arrived goes along with the next mail, once, and makes none of its own', async () => {
  const WEEK = 7 * 24 * 60 * 60 * 1000
  const told = await room.subscribe('voll@verloren.example', { rhythm: 'weekly', at: MONDAY })
  await room.subscribe('heil@verloren.example', { rhythm: 'weekly', at: MONDAY })
  const publish = async (seed: number, at: number) => {
    const example = seedExamples()[seed]
    const news = example && publicationOf(example, at)
    if (!news) throw new Error('no seed example')
    await commit(room.db, [keepPublication(room.db, news)])
    return news.exampleId
  }
  const run = (weeks: number) => send(MONDAY + weeks * WEEK, async () => {})
  const lettersTo = async (email: string) =>
    [...(await objectsUnder(await room.world.bucket('MAIL'), 'outgoing/')).values()]
      .map((job) => MailJob.parse(JSON.parse(job)))
      .filter(({ letters }) => letters.some(({ to }) => to === email))
      .map(({ text }) => [...text.matchAll(/\/beispiele\/([\w-]+)\n/g)].length)
      .sort()
  await publish(2, MONDAY + 1)
  await run(1)
  await room.rows("UPDATE ledger SET state = 'accepted'")
  await room.rows("UPDATE ledger SET state = 'failed', reason = '5.2.2' WHERE subscriber_id = ?", told)
  await run(2)
  expect([await lettersTo('voll@verloren.example'), await lettersTo('heil@verloren.example')]).toEqual([[1], [1]])
  await publish(3, MONDAY + 2 * WEEK + 1)
  await run(3)
  await room.rows("UPDATE ledger SET state = 'accepted' WHERE state = 'planned'")
  await publish(4, MONDAY + 3 * WEEK + 1)
  await run(4)
  expect(await lettersTo('voll@verloren.example')).toEqual([1, 1, 2])
  expect(await lettersTo('heil@verloren.example')).toEqual([1, 1, 1])
  await room.rows("DELETE FROM subscriber WHERE email LIKE '%@verloren.example'")
  await room.rows('DELETE FROM publication WHERE heard_at > ?', MONDAY)
})

it('nobody is told again of what they are told while it is made, by whoever', async () => {
  const [, example] = seedExamples()
  const news = example && publicationOf(example, MONDAY + 1)
  if (!news) throw new Error('no seed example')
  await commit(room.db, [keepPublication(room.db, news)])
  const letters = async () => (await room.rows('SELECT 1 FROM ledger')).length
  const before = await letters()
  const next = MONDAY + 5 * 7 * 24 * 60 * 60 * 1000
  let looks = 0
  // once it has looked who was told
  const tell = async () =>
    looks++ > 0 && room.rows("INSERT OR IGNORE INTO told SELECT id, ?, 'other', ? FROM subscriber", news.exampleId, next)
  await expect(send(next, tell)).rejects.toThrow()
  expect(await letters()).toBe(before)
  await send(next, async () => {})
  expect(await letters()).toBe(before)
})
