/** Shows that a new worker is wired to its queue and its migrated database. */
export const hearTest = (name: string): string => `import { createOutbox } from '@vorbild/events/outbox'
import { deadLetter } from '@vorbild/events/tables'
import { createDatabase } from '@vorbild/testing/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hear } from '../src/hear.ts'
import type { Services } from '../src/services.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase('${name}')
})
afterAll(async () => database?.stop())

test('what cannot be read becomes a dead letter with its cause and leaves the queue, and the outbox is rung', async () => {
  const { db } = database
  const told: string[] = []
  const wake = async (duty: string) => {
    told.push(\`rang \${duty}\`)
  }
  const services: Services = { db, clock: () => 1_000, outbox: createOutbox(db, '${name}'), acks: {}, wake }
  const message = { id: 'm1', body: { hello: 'world' }, attempts: 1, ack: () => told.push('acked'), retry: () => told.push('retried') }

  await hear({ queue: '${name}-events', messages: [message] }, services)

  expect(told).toEqual(['acked', 'rang outbox'])
  expect(await db.select().from(deadLetter)).toMatchObject([{ eventId: 'm1', queue: '${name}-events', type: 'unreadable', diedAt: 1_000 }])
})
`
