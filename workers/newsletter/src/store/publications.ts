import type { Database, Statement } from '@vorbild/events/statement'
import { eq, lt, sql } from 'drizzle-orm'
import type { Findable } from '../rules/saved-search.ts'
import { toColumn } from './json-list.ts'
import { issueEntry, publication } from './schema.ts'

/** What an issue needs to know of a public example. */
export interface Publication {
  readonly exampleId: string
  readonly version: number
  readonly slug: string
  readonly title: string
  readonly summary: string
  readonly place: string
  readonly land: string
  readonly topics: readonly string[]
  readonly targetGroups: readonly string[]
  readonly isGoodPractice: boolean
  /** Path of its picture, or empty; and what it shows. */
  readonly image: string
  readonly imageAlt: string
  readonly findable: Findable
  readonly publishedAt: number
  readonly heardAt: number
}

/** Takes a version in unless a newer one is known: events may overtake each other. */
export const keepPublication = (db: Database, { topics, targetGroups, findable, ...rest }: Publication): Statement => {
  const row = { ...rest, topics: toColumn(topics), targetGroups: toColumn(targetGroups), findable: JSON.stringify(findable) }
  return (
    db
      .insert(publication)
      .values(row)
      // a new version is no news: it stays where it came first
      .onConflictDoUpdate({
        target: publication.exampleId,
        set: { ...row, heardAt: sql`${publication.heardAt}` },
        setWhere: lt(publication.version, row.version),
      })
  )
}

/** Forgets an example everywhere, in issues already sent too: the archive is public. */
export const dropPublication = (db: Database, exampleId: string): Statement[] => [
  db.delete(publication).where(eq(publication.exampleId, exampleId)),
  db.delete(issueEntry).where(eq(issueEntry.exampleId, exampleId)),
]
