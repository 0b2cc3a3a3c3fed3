import { deadLetter } from '@vorbild/events/tables'
import { createDatabase } from '@vorbild/testing/database'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { hear } from '../src/hear.ts'

vi.mock('cloudflare:workers', () => ({ DurableObject: class {}, WorkerEntrypoint: class {} }))
vi.mock('itty-durable', () => ({ createDurable: () => class {} }))

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase('newsletter')
})
afterAll(async () => database.stop())

const context = { waitUntil: () => {} } as unknown as ExecutionContext
const message = (body: unknown) => ({ id: JSON.stringify(body), body, attempts: 9, ack: vi.fn(), retry: vi.fn() })

test('what the dispatch could not do is no dead letter of another worker: it is tried once more, beside what is one', async () => {
  const { db, binding } = database
  const alarms = { idFromName: (name: string) => name, get: () => ({ ring: async () => {} }) }
  const chunk = message({ issueId: 'gone', chunk: 3 })
  const foreign = message({ hello: 'world' })
  await hear(
    { queue: 'newsletter-events-dead', messages: [chunk, foreign] },
    { DB: binding, ALARM: alarms, LINK_SECRET: 's' } as unknown as Env,
    context,
  )
  expect([chunk.ack.mock.calls.length, foreign.ack.mock.calls.length]).toEqual([1, 1])
  expect(await db.select().from(deadLetter)).toMatchObject([{ eventId: foreign.id, queue: 'newsletter-events' }])
})
