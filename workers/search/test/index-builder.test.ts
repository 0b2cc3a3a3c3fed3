import { createDatabase } from '@vorbild/testing/database'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIndexBuilder } from '../src/store/index-builder.ts'
import { indexPage } from '../src/store/schema.ts'

let database: Awaited<ReturnType<typeof createDatabase>>
beforeAll(async () => {
  database = await createDatabase('search')
})
afterAll(() => database?.stop())

const MINUTE = 60_000
const now = Date.UTC(2026, 10, 22)
const announced = async (): Promise<number> => (await database.db.select().from(indexPage)).length
const begin = (at: number) => createIndexBuilder(database.db, () => at)

test('of two who begin to make the index anew at the same time one does, and the other leaves nothing behind', async () => {
  const both = await Promise.all([begin(now), begin(now)])
  expect(both.filter((one) => one !== null)).toHaveLength(1)
  expect(await begin(now + 1_000)).toBeNull()
  expect(await announced()).toBe(1)
})

test('whoever was broken off, and has given no sign of life for a minute, keeps nobody from beginning', async () => {
  expect(await begin(now + MINUTE - 1_000)).toBeNull()
  expect(await begin(now + MINUTE + 1_000)).not.toBeNull()
})
