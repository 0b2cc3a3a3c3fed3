import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { commit, type Database } from '@vorbild/events/statement'
import { connect } from '@vorbild/storage/connect'
import { objectsUnder } from '@vorbild/testing/objects'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { publicationOf } from '../src/rules/publication-of.ts'
import { keepPublication } from '../src/store/publications.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'
import { runDigests } from './run-digests.ts'

const SATURDAY = Date.parse('2027-05-01T10:00:00Z')
const MONDAY = Date.parse('2027-05-03T10:00:00Z')

let room: Newsroom
let db: Database
beforeAll(async () => {
  room = await openNewsroom()
  db = connect(await room.world.database('newsletter'))
})
afterAll(() => room.world.stop())

/** With what happens before anything is written. */
const send = (now: number, meanwhile: () => Promise<unknown>) => {
  const batch: Database['batch'] = async (statements) => {
    await meanwhile()
    return db.batch(statements)
  }
  return runDigests(room, Object.assign(Object.create(db) as Database, { batch }), now)
}

it('a digest does not go to who leaves or is erased while it is made, and the others get theirs once', async () => {
  await send(SATURDAY, async () => {})
  const [example] = seedExamples()
  const news = example && publicationOf(example, SATURDAY + 1)
  if (!news) throw new Error('no seed example')
  await commit(db, [keepPublication(db, news)])
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
