import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { commit } from '@vorbild/events/statement'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
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

const send = (now: number) => runDigests(room, room.db, now)

it('a run with many different mails gives way to others, goes on where it ended, and tells each reader once', async () => {
  await send(SATURDAY)
  const topics = ['pflege', 'ernaehrung', 'demenz']
  for (const [index, topic] of topics.entries()) {
    const [example] = seedExamples()
    const exampleId = `PX-2026-70000${index}`
    const content = { ...example?.content, topics: [topic] }
    const news = example && publicationOf({ ...example, exampleId, slug: exampleId.toLowerCase(), content }, SATURDAY + 1)
    if (!news) throw new Error('no seed example')
    await commit(room.db, [keepPublication(room.db, news)])
    await room.subscribe(`${topic}@scheibe.example`, { rhythm: 'weekly', topics: [topic] })
  }
  const slices = async (): Promise<number> => {
    // a clock on which every look is a long time
    let ticks = 0
    const wall = vi.spyOn(Date, 'now').mockImplementation(() => MONDAY + 60_000 * ticks++)
    let count = 0
    try {
      for (let next = MONDAY; next === MONDAY && count < 10; count += 1) next = (await send(MONDAY)) ?? 0
    } finally {
      wall.mockRestore()
    }
    return count
  }
  expect(await slices()).toBeGreaterThan(2)
  expect(await room.rows('SELECT subscriber_id FROM ledger')).toHaveLength(3)
  expect(await room.rows('SELECT subscriber_id FROM told')).toHaveLength(3)
  expect(await room.rows('SELECT rhythm, readers, finished_at IS NULL AS open FROM digest_sending WHERE readers > 0')).toEqual([
    { rhythm: 'weekly', readers: 3, open: 0 },
  ])
  await send(MONDAY + 1)
  expect(await room.rows('SELECT subscriber_id FROM ledger')).toHaveLength(3)
})
