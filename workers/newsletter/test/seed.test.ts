import { createDatabase } from '@vorbild/testing/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seed } from '../seed.ts'
import { EVERYTHING } from '../src/rules/interests.ts'
import { issue, subscriber } from '../src/store/schema.ts'
import { addSubscriber } from '../src/store/subscribers.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase('newsletter')
})
afterAll(() => database?.stop())

const NO_DOCUMENTS = {} as R2Bucket

test('the seed run again adds nothing, and confirms nobody but its own people', async () => {
  const { db } = database
  const stranger = { ...EVERYTHING, id: 's1', email: 'fremd@example.org', locale: 'de', rhythm: 'every_issue' } as const
  await addSubscriber(db, stranger, 1)
  await seed(db, NO_DOCUMENTS, 2)
  await seed(db, NO_DOCUMENTS, 3)
  const subscribers = await db.select().from(subscriber)
  expect(subscribers).toHaveLength(7)
  expect(subscribers.filter(({ state }) => state === 'unconfirmed').map(({ email }) => email)).toEqual([stranger.email])
  expect(await db.select().from(issue)).toHaveLength(1)
})
