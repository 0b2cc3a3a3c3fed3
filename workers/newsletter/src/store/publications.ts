import type { Database, Statement } from '@vorbild/events/statement'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Publication } from '../rules/publication-of.ts'
import type { Findable } from '../rules/saved-search.ts'
import { toColumn } from './json-list.ts'
import { issueEntry, publication, publicationAddress } from './schema.ts'

/** Takes a version in unless a newer one is known: events may overtake each other. */
export const keepPublication = (db: Database, found: Publication): Statement => {
  const row = rowOf(found)
  return (
    db
      .insert(publication)
      .values(row)
      // a new version is no news: it stays where it came first
      .onConflictDoUpdate({
        target: publication.exampleId,
        set: { ...row, heardAt: sql`${publication.heardAt}`, awardedAt: awardOf(row) },
        setWhere: lt(publication.version, row.version),
      })
  )
}

/** Notes where a version stands; also of one that was overtaken. */
export const keepAddress = (db: Database, { exampleId, version, slug }: Version & { readonly slug: string }): Statement =>
  db.insert(publicationAddress).values({ exampleId, version, slug }).onConflictDoNothing()

const rowOf = ({ topics, targetGroups, findable, ...rest }: Publication) => ({
  ...rest,
  topics: toColumn(topics),
  targetGroups: toColumn(targetGroups),
  findable: JSON.stringify(findable),
})

/** An award is news if the version before had none. */
const awardOf = ({ isGoodPractice, heardAt }: Pick<Publication, 'isGoodPractice' | 'heardAt'>) =>
  sql`CASE WHEN ${Number(isGoodPractice)} AND NOT ${publication.isGoodPractice} THEN ${heardAt} ELSE ${publication.awardedAt} END`

/** Publications that were taken in before a release asked for more of them: they lack what a saved search looks for. */
export const outdatedPublications = async (db: Database, limit: number) =>
  db
    .select({ exampleId: publication.exampleId, version: publication.version })
    .from(publication)
    .where(eq(publication.findable, '{}'))
    .limit(limit)

interface Version {
  readonly exampleId: string
  readonly version: number
}

/** Versions of public examples of whose address nothing is noted, since nobody asked for it when they came. */
export const versionsWithoutAddress = (db: Database, limit: number): Promise<readonly Version[]> =>
  db.all<Version>(sql`
    WITH RECURSIVE known(example_id, version) AS (
      SELECT example_id, version FROM publication p
      WHERE version > (SELECT count(*) FROM publication_address a WHERE a.example_id = p.example_id AND a.version <= p.version)
      UNION ALL SELECT example_id, version - 1 FROM known WHERE version > 1)
    SELECT example_id AS exampleId, version FROM known
    WHERE NOT EXISTS (SELECT 1 FROM publication_address a WHERE a.example_id = known.example_id AND a.version = known.version)
    LIMIT ${limit}`)

/** Reads the same version anew. It came when it was published, if nobody noted when. */
export const renewPublication = (db: Database, found: Publication): Statement => {
  const { heardAt: _, awardedAt: __, ...row } = rowOf(found)
  return db
    .update(publication)
    .set({ ...row, heardAt: sql`CASE ${publication.heardAt} WHEN 0 THEN ${publication.publishedAt} ELSE ${publication.heardAt} END` })
    .where(isVersion(found))
}

/** Its document is gone: nothing finds it any more, and nobody asks for it again. */
export const giveUpPublication = (db: Database, version: Version): Statement =>
  db
    .update(publication)
    .set({ findable: JSON.stringify({ terms: {}, stems: ' ', parts: ' ' } satisfies Findable) })
    .where(isVersion(version))

const isVersion = ({ exampleId, version }: Version) => and(eq(publication.exampleId, exampleId), eq(publication.version, version))

/** Forgets an example everywhere, in issues already sent too: the archive is public. */
export const dropPublication = (db: Database, exampleId: string): Statement[] => [
  db.delete(publication).where(eq(publication.exampleId, exampleId)),
  db.delete(publicationAddress).where(eq(publicationAddress.exampleId, exampleId)),
  db.delete(issueEntry).where(eq(issueEntry.exampleId, exampleId)),
]
