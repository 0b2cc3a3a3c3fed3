import type { Tombstone } from '@vorbild/content/documents'
import { commit, type Database, type Statement } from '@vorbild/events/statement'
import { eq, inArray, lt, type SQL, sql } from 'drizzle-orm'
import type { IndexEntry } from '../rules/index-entry.ts'
import { example, indexChange, slugHistory, withdrawn } from './schema.ts'

/**
 * Puts examples into the index, all of them in one go however many: entries travel as one JSON parameter. An older version never
 * replaces a newer one and what was withdrawn stays away, whatever order events come in; the condition is in the statements
 * themselves, so that two deliveries at once cannot slip past it. The same version again is written again.
 */
export const writeEntries = (db: Database, entries: readonly IndexEntry[], now: number): Statement[] => {
  const changes = JSON.stringify(
    entries.map(({ exampleId, version, profile, vector }) => [exampleId, version, JSON.stringify({ profile, vector })]),
  )
  return [
    writeExamples(db, entries, now),
    // where the row did not take the version, the index hears nothing of it
    db.insert(indexChange).select(
      sql`SELECT null, example.id, entry.value ->> 2 FROM json_each(${changes}) AS entry JOIN example
        ON example.example_id = entry.value ->> 0 AND example.version = entry.value ->> 1`,
    ),
    rememberSlugs(db, entries),
  ]
}

const excluded = (column: string): SQL => sql.raw(`excluded.${column}`)

/** Rows of examples alone, without telling the index: it is being made anew. */
export const writeExamples = (db: Database, entries: readonly IndexEntry[], now: number): Statement => {
  const json = JSON.stringify(entries.map(({ vector: _vector, profile: _profile, ...row }) => row))
  return db
    .insert(example)
    .select(
      sql`SELECT null, value ->> '$.exampleId', value ->> '$.version', value ->> '$.slug', value ->> '$.document', value ->> '$.card',
        value ->> '$.titleKey', value ->> '$.lastMonth', value ->> '$.publishedAt', value ->> '$.confirmedAt', ${now}
        FROM json_each(${json}) WHERE value ->> '$.exampleId' NOT IN (SELECT example_id FROM withdrawn)`,
    )
    .onConflictDoUpdate({
      target: example.exampleId,
      set: {
        version: excluded('version'),
        slug: excluded('slug'),
        document: excluded('document'),
        card: excluded('card'),
        titleKey: excluded('title_key'),
        lastMonth: excluded('last_month'),
        publishedAt: excluded('published_at'),
        confirmedAt: excluded('confirmed_at'),
        indexedAt: excluded('indexed_at'),
      },
      setWhere: sql`excluded.version >= ${example.version}`,
    })
}

/** Commits statements, then tells under which ids those entries stand that are public now. */
export const idsOf = async (
  db: Database,
  entries: readonly Pick<IndexEntry, 'exampleId' | 'version'>[],
  statements: readonly Statement[],
): Promise<ReadonlyMap<string, number>> => {
  const versions = new Map(entries.map(({ exampleId, version }) => [exampleId, version]))
  const query = db
    .select({ id: example.id, exampleId: example.exampleId, version: example.version })
    .from(example)
    .where(sql`${example.exampleId} IN (SELECT value FROM json_each(${JSON.stringify([...versions.keys()])}))`)
  const rows = (await commit(db, [...statements, query])).at(-1) as Awaited<typeof query>
  return new Map(rows.filter(({ exampleId, version }) => versions.get(exampleId) === version).map(({ id, exampleId }) => [exampleId, id]))
}

/** Takes an example out of everything it can be found by; its addresses stay known, to say that it is gone. */
export const removeExample = (db: Database, exampleId: string, now: number): Statement[] => {
  const id = db.select({ id: example.id }).from(example).where(eq(example.exampleId, exampleId))
  return [
    db.insert(withdrawn).values({ exampleId, withdrawnAt: now }).onConflictDoNothing(),
    // what was said of it before holds its words
    db.delete(indexChange).where(inArray(indexChange.example, id)),
    db.insert(indexChange).select(sql`SELECT null, id, null FROM example WHERE example_id = ${exampleId}`),
    db.delete(example).where(inArray(example.id, id)),
  ]
}

/** From its tombstone: what a new database has to know of an example that is gone. */
export const rememberWithdrawn = (db: Database, { exampleId, withdrawnAt }: Pick<Tombstone, 'exampleId' | 'withdrawnAt'>): Statement =>
  db
    .insert(withdrawn)
    .values({ exampleId, withdrawnAt: Date.parse(withdrawnAt) })
    .onConflictDoNothing()

/** Notes addresses of older versions, so that they lead on. */
export const rememberSlugs = (db: Database, documents: readonly Pick<IndexEntry, 'slug' | 'exampleId'>[]): Statement => {
  const json = JSON.stringify(documents.map(({ slug, exampleId }) => [slug, exampleId]))
  return db.insert(slugHistory).select(sql`SELECT value ->> 0, value ->> 1 FROM json_each(${json}) WHERE true`).onConflictDoNothing()
}

/** Before a rebuild writes an entry: a row with a higher version than R2 knows, older than the rebuild, is wrong and goes. */
export const removeNewer = (db: Database, entries: readonly IndexEntry[], startedAt: number): Statement => {
  const versions = JSON.stringify(entries.map(({ exampleId, version }) => [exampleId, version]))
  return db.delete(example).where(
    // by way of the number, one row each: the other way round all rows are read
    sql`${example.id} IN (SELECT example.id FROM json_each(${versions}) AS entry JOIN example ON example.example_id = entry.value ->> 0
      WHERE example.version > entry.value ->> 1 AND example.indexed_at < ${startedAt})`,
  )
}

/** Deletes every row that nothing has written since `startedAt`: what a rebuild did not find in R2 is not public. */
export const forgetUntouched = (db: Database, startedAt: number): Statement => db.delete(example).where(lt(example.indexedAt, startedAt))
