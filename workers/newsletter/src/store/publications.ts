import type { Database, Statement } from '@vorbild/events/statement'
import { eq, lt } from 'drizzle-orm'
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
  readonly publishedAt: number
}

/** Takes a version in unless a newer one is known: events may overtake each other. */
export const keepPublication = (db: Database, { topics, ...rest }: Publication): Statement => {
  const row = { ...rest, topics: toColumn(topics) }
  return db
    .insert(publication)
    .values(row)
    .onConflictDoUpdate({ target: publication.exampleId, set: row, setWhere: lt(publication.version, row.version) })
}

/** Forgets an example everywhere, in issues already sent too: the archive is public. */
export const dropPublication = (db: Database, exampleId: string): Statement[] => [
  db.delete(publication).where(eq(publication.exampleId, exampleId)),
  db.delete(issueEntry).where(eq(issueEntry.exampleId, exampleId)),
]
