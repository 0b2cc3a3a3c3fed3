import type { ExampleDocument } from '@vorbild/content/documents'
import type { Database, Statement } from '@vorbild/events/statement'
import { desc, eq, inArray, max, min, sql } from 'drizzle-orm'
import { example, slugHistory, version, withdrawn } from './schema.ts'

export interface KnownVersion {
  readonly version: number
  readonly publishedAt: number
}

/** All versions of an example that were ever public, the newest first. */
export const versionsOf = async (db: Database, exampleId: string): Promise<readonly KnownVersion[]> =>
  db
    .select({ version: version.version, publishedAt: version.publishedAt })
    .from(version)
    .where(eq(version.exampleId, exampleId))
    .orderBy(desc(version.version))

/** When each example was published first. Those whose versions nobody noted are missing. */
export const firstPublished = async (db: Database, exampleIds: readonly string[]): Promise<ReadonlyMap<string, number>> => {
  const rows = await db
    .select({ id: version.exampleId, at: min(version.publishedAt) })
    .from(version)
    .where(inArray(version.exampleId, [...exampleIds]))
    .groupBy(version.exampleId)
  return new Map(rows.flatMap(({ id, at }) => (at === null ? [] : [[id, at] as const])))
}

/** When the collection began and when it changed last, withdrawals too; null while it is empty. */
export const collectionTimes = async (db: Database): Promise<{ readonly issuedAt: number; readonly modifiedAt: number } | null> => {
  const [published] = await db.select({ first: min(version.publishedAt), last: max(version.publishedAt) }).from(version)
  if (!published || published.first === null || published.last === null) return null
  return { issuedAt: published.first, modifiedAt: Math.max(published.last, await lastWithdrawal(db)) }
}

/** Notes versions, unless their example was withdrawn: a late event must not bring one back. */
export const rememberVersions = (
  db: Database,
  documents: readonly Pick<ExampleDocument, 'exampleId' | 'version' | 'publishedAt' | 'slug'>[],
): Statement => {
  const json = JSON.stringify(
    documents.map(({ exampleId, version: number, publishedAt, slug }) => [exampleId, number, Date.parse(publishedAt), slug]),
  )
  return db
    .insert(version)
    .select(
      sql`SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(${json})
        WHERE value ->> 0 NOT IN (SELECT ${withdrawn.exampleId} FROM ${withdrawn})`,
    )
    .onConflictDoUpdate({ target: [version.exampleId, version.version], set: { slug: sql`excluded.slug` } })
}

export const forgetVersions = (db: Database, exampleId: string): Statement => db.delete(version).where(eq(version.exampleId, exampleId))

/** After a rebuild: what is not public has no versions. */
export const forgetOrphanVersions = (db: Database): Statement =>
  db.delete(version).where(sql`${version.exampleId} NOT IN (SELECT ${example.exampleId} FROM ${example})`)

/** Versions whose documents are gone. */
export const forgetLostVersions = (db: Database, lost: readonly KnownDocument[]): Statement => {
  const json = JSON.stringify(lost.map(({ exampleId, version: number }) => [exampleId, number]))
  return db
    .delete(version)
    .where(sql`(${version.exampleId}, ${version.version}) IN (SELECT value ->> 0, value ->> 1 FROM json_each(${json}))`)
}

/** The version of each example that is public now, and when it was taken in. */
export const publicVersions = async (
  db: Database,
): Promise<ReadonlyMap<string, { readonly version: number; readonly indexedAt: number }>> =>
  new Map(
    (await db.select({ id: example.exampleId, version: example.version, indexedAt: example.indexedAt }).from(example)).map(
      ({ id, ...taken }) => [id, taken],
    ),
  )

export interface KnownDocument {
  readonly exampleId: string
  readonly version: number
}

/** All versions noted, of whatever example; `isWhole` if it is also noted where they stood. */
export const allVersions = async (db: Database): Promise<readonly (KnownDocument & { readonly isWhole: boolean })[]> =>
  (await db.select({ exampleId: version.exampleId, version: version.version, slug: version.slug }).from(version)).map(
    ({ slug, ...known }) => ({ ...known, isWhole: slug !== null }),
  )

/** Whether somebody who follows a link to an example, by an address of now or before, would not be led there. */
export const lacksAddress = async (db: Database): Promise<boolean> =>
  (
    await db.all(sql`SELECT 1 FROM (SELECT slug FROM ${example} UNION ALL SELECT slug FROM ${version} WHERE slug IS NOT NULL)
      WHERE slug NOT IN (SELECT slug FROM ${slugHistory}) LIMIT 1`)
  ).length > 0

/** Of what was withdrawn, that an address is known of, too. */
export const buriedIds = async (db: Database): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await db
        .select({ id: withdrawn.exampleId })
        .from(withdrawn)
        .where(sql`${withdrawn.exampleId} IN (SELECT ${slugHistory.exampleId} FROM ${slugHistory})`)
    ).map(({ id }) => id),
  )

export const isAddressKnown = async (db: Database, slug: string): Promise<boolean> =>
  (await db.select({ slug: slugHistory.slug }).from(slugHistory).where(eq(slugHistory.slug, slug))).length > 0

export const withdrawnIds = async (db: Database): Promise<readonly string[]> =>
  (await db.select({ id: withdrawn.exampleId }).from(withdrawn)).map(({ id }) => id)

/** When something was withdrawn last; 0: never. */
export const lastWithdrawal = async (db: Database): Promise<number> =>
  (await db.select({ at: max(withdrawn.withdrawnAt) }).from(withdrawn))[0]?.at ?? 0
