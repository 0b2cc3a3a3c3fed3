import type { Database, Statement } from '@vorbild/events/statement'
import { sql } from 'drizzle-orm'
import type { IndexEntry } from '../rules/index-entry.ts'
import { textColumns } from '../rules/index-text.ts'

const columnNames = sql.raw(textColumns.map(({ name }) => name).join(', '))
const textValues = sql.raw(textColumns.map(({ name }) => `entry.value ->> '$.text.${name}'`).join(', '))

/**
 * Puts examples into the index, all of them in one go however many: entries travel as one JSON parameter. An older version never
 * replaces a newer one and what was withdrawn stays away, whatever order events come in; the condition is in the statements
 * themselves, so that two deliveries at once cannot slip past it. The same version again is written again.
 */
export const writeEntries = (db: Database, entries: readonly IndexEntry[], now: number): Statement[] => {
  const json = JSON.stringify(entries)
  // where the row did not take the version, nothing of the entry is written
  const written = sql`json_each(${json}) AS entry JOIN example ON example.example_id = entry.value ->> '$.exampleId' AND example.version = entry.value ->> '$.version'`
  const ids = sql`(SELECT example.id FROM ${written})`
  return [
    db.run(sql`
      INSERT INTO example (example_id, version, slug, document, title_key, last_month, published_at, confirmed_at, indexed_at)
      SELECT value ->> '$.exampleId', value ->> '$.version', value ->> '$.slug', value ->> '$.document', value ->> '$.titleKey',
        value ->> '$.lastMonth', value ->> '$.publishedAt', value ->> '$.confirmedAt', ${now}
      FROM json_each(${json})
      WHERE value ->> '$.exampleId' NOT IN (SELECT example_id FROM withdrawn)
      ON CONFLICT (example_id) DO UPDATE SET version = excluded.version, slug = excluded.slug, document = excluded.document,
        title_key = excluded.title_key, last_month = excluded.last_month, published_at = excluded.published_at,
        confirmed_at = excluded.confirmed_at, indexed_at = excluded.indexed_at
      WHERE excluded.version >= example.version`),
    db.run(sql`DELETE FROM facet WHERE example IN ${ids}`),
    db.run(
      sql`INSERT OR IGNORE INTO facet (name, key, example)
        SELECT each.value ->> 0, each.value ->> 1, example.id FROM ${written} JOIN json_each(entry.value, '$.facets') AS each`,
    ),
    db.run(sql`DELETE FROM term WHERE example IN ${ids}`),
    db.run(
      sql`INSERT INTO term (example, kind, label, path, folded, position)
        SELECT example.id, each.value ->> '$.kind', each.value ->> '$.label', each.value ->> '$.path', each.value ->> '$.folded',
          each.value ->> '$.position'
        FROM ${written} JOIN json_each(entry.value, '$.terms') AS each`,
    ),
    db.run(sql`DELETE FROM example_text WHERE rowid IN ${ids}`),
    db.run(sql`INSERT INTO example_text (rowid, ${columnNames}) SELECT example.id, ${textValues} FROM ${written}`),
    db.run(
      sql`INSERT OR IGNORE INTO slug_history (slug, example_id)
        SELECT value ->> '$.slug', value ->> '$.exampleId' FROM json_each(${json}) WHERE true`,
    ),
  ]
}

/** Takes an example out of everything it can be found by; its addresses stay known, to say that it is gone. */
export const removeExample = (db: Database, exampleId: string, now: number): Statement[] => {
  const id = sql`(SELECT id FROM example WHERE example_id = ${exampleId})`
  return [
    db.run(sql`INSERT OR IGNORE INTO withdrawn (example_id, withdrawn_at) VALUES (${exampleId}, ${now})`),
    db.run(sql`DELETE FROM example_text WHERE rowid IN ${id}`),
    db.run(sql`DELETE FROM facet WHERE example IN ${id}`),
    db.run(sql`DELETE FROM term WHERE example IN ${id}`),
    db.run(sql`DELETE FROM example WHERE example_id = ${exampleId}`),
  ]
}

/** Before a rebuild writes an entry: a row with a higher version than R2 knows, older than the rebuild, is wrong and goes. */
export const removeNewer = (db: Database, entries: readonly IndexEntry[], startedAt: number): Statement[] => [
  db.run(
    sql`DELETE FROM example WHERE indexed_at < ${startedAt} AND EXISTS (
      SELECT 1 FROM json_each(${JSON.stringify(entries.map(({ exampleId, version }) => [exampleId, version]))}) AS entry
      WHERE entry.value ->> 0 = example.example_id AND entry.value ->> 1 < example.version)`,
  ),
]

/** Deletes every row that nothing has written since `startedAt`: what a rebuild did not find in R2 is not public. */
export const forgetUntouched = (db: Database, startedAt: number): Statement[] => [
  db.run(sql`DELETE FROM example WHERE indexed_at < ${startedAt}`),
  db.run(sql`DELETE FROM facet WHERE example NOT IN (SELECT id FROM example)`),
  db.run(sql`DELETE FROM term WHERE example NOT IN (SELECT id FROM example)`),
  db.run(sql`DELETE FROM example_text WHERE rowid NOT IN (SELECT id FROM example)`),
]
