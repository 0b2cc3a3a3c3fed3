import { purgeSpine } from '@vorbild/events/purge'
import { acknowledge } from '@vorbild/events/relay'
import { delivery, event, inbox } from '@vorbild/events/tables'
import { rows } from '@vorbild/testing/rows'
import { createWorld, type World } from '@vorbild/testing/world'
import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'
import { afterAll, beforeAll, expect, test } from 'vitest'

const DAY = 24 * 60 * 60 * 1000
const NOW = Date.now()

let world: World
let db: DrizzleD1Database
beforeAll(async () => {
  world = await createWorld()
  db = drizzle(await world.database('submissions'))
})
afterAll(() => world.stop())

/** An event for some queues; the relay leaves it alone, since none is due for long. */
const toldTo = async (id: string, queues: readonly string[], ackedAt: number | null = null): Promise<void> => {
  await db.insert(event).values({ id, type: 'submission.received', subject: id, payload: '{}', createdAt: NOW - 90 * DAY })
  for (const queue of queues) await db.insert(delivery).values({ eventId: id, queue, nextAt: NOW + 365 * DAY, ackedAt })
}
const openQueues = async (id: string) =>
  (await rows(world, 'submissions', 'SELECT queue FROM delivery WHERE event_id = ? AND acked_at IS NULL', id)).map(({ queue }) => queue)

test('one queue’s acknowledgement says nothing about another', async () => {
  await toldTo('told-to-two', ['review-events', 'newsletter-events'])
  await acknowledge(db, 'review-events', ['told-to-two'], NOW)
  expect(await openQueues('told-to-two')).toEqual(['newsletter-events'])
})

test('what nobody acknowledged is kept however old, what was is forgotten after a month', async () => {
  await toldTo('still-open', ['review-events'])
  await toldTo('long-done', ['review-events'], NOW - 31 * DAY)
  await toldTo('just-done', ['review-events'], NOW - 29 * DAY)
  await db.insert(inbox).values([
    { eventId: 'heard-lately', type: 'example.published', handledAt: NOW - 59 * DAY },
    { eventId: 'heard-long-ago', type: 'example.published', handledAt: NOW - 61 * DAY },
    { eventId: 'proof.spent lately', type: 'proof.spent', handledAt: NOW - 1 },
    { eventId: 'proof.spent long ago', type: 'proof.spent', handledAt: NOW - DAY },
  ])
  await purgeSpine(db, NOW)
  const events = await rows(world, 'submissions', "SELECT id FROM event WHERE id LIKE '%-open' OR id LIKE '%-done' ORDER BY id")
  expect(events.map(({ id }) => id)).toEqual(['just-done', 'still-open'])
  expect(await openQueues('still-open')).toEqual(['review-events'])
  const heard = await rows(
    world,
    'submissions',
    "SELECT event_id FROM inbox WHERE event_id LIKE 'heard-%' OR type = 'proof.spent' ORDER BY event_id",
  )
  expect(heard.map(({ event_id }) => event_id)).toEqual(['heard-lately', 'proof.spent lately'])
})
