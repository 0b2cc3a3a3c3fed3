import { createOldDatabase, type OldDatabase } from '@vorbild/testing/old-database'
import { afterAll, beforeAll, expect, test } from 'vitest'

let old: OldDatabase
beforeAll(async () => {
  old = await createOldDatabase('mailer', '0000')
})
afterAll(() => old?.stop())

test('letters in the air at the change of versions are sent again, marked; all others stay as they were', async () => {
  const states = ['queued', 'sending', 'delivered', 'deferred']
  for (const [at, state] of states.entries())
    await old.rows(
      "INSERT INTO outbound (job_id, letter_id, state, attempts, next_at, repeated, created_at) VALUES ('j1', ?, ?, 1, 0, 0, 1)",
      `l${at}`,
      state,
    )
  await old.rows("INSERT INTO job (id, purpose, correlation_id, causation_id, created_at) VALUES ('j1', 'newsletter', 'c', 'c', 1)")
  await old.update()
  expect(await old.rows('SELECT state, repeated FROM outbound ORDER BY letter_id')).toEqual([
    { state: 'queued', repeated: 0 },
    { state: 'queued', repeated: 1 },
    { state: 'delivered', repeated: 0 },
    { state: 'deferred', repeated: 0 },
  ])
  expect(await old.rows('SELECT letters, on_unknown FROM job')).toEqual([{ letters: '[]', on_unknown: 'again' }])
})
