import { createDatabase } from '@vorbild/testing/database'
import { expect, test } from 'vitest'
import { createIndexBuilder } from '../src/store/index-builder.ts'
import { segmentOf } from '../src/store/read-rows.ts'
import { indexPage } from '../src/store/schema.ts'

test('two who make the index anew at the same time number their parts far from each other', async () => {
  const { db, stop } = await createDatabase('search')
  const now = Date.UTC(2026, 10, 22)
  await createIndexBuilder(db, () => now)
  await createIndexBuilder(db, () => now + 1_000)
  const [first = 0, second = 0] = (await db.select({ id: indexPage.id }).from(indexPage).orderBy(indexPage.id)).map(({ id }) =>
    segmentOf(id),
  )
  await stop()
  expect(second - first).toBeGreaterThan(500)
})
