import { createOldDatabase, type OldDatabase } from '@vorbild/testing/old-database'
import { afterAll, beforeAll, expect, test } from 'vitest'

let old: OldDatabase
beforeAll(async () => {
  old = await createOldDatabase('search', '0001')
})
afterAll(() => old?.stop())

test('what was public before versions were kept has one, and asks for a rebuild of the index', async () => {
  const columns = await old.rows<{ name: string; type: string; notnull: number; dflt_value: string | null }>('PRAGMA table_info(example)')
  const known: Readonly<Record<string, unknown>> = { example_id: 'PX-2026-000001', version: 3, published_at: 7 }
  const needed = columns.filter(({ name, notnull, dflt_value: usual }) => name in known || (notnull === 1 && usual === null))
  const values = needed.map(({ name, type }) => known[name] ?? (type.toUpperCase() === 'INTEGER' ? 1 : '[]'))
  await old.rows(`INSERT INTO example (${needed.map(({ name }) => name)}) VALUES (${values.map(() => '?')})`, ...values)
  await old.update()
  expect(await old.rows('SELECT * FROM version')).toEqual([{ example_id: 'PX-2026-000001', version: 3, published_at: 7, slug: null }])
  expect(await old.rows('SELECT schema FROM index_state')).toEqual([{ schema: 0 }])
})
