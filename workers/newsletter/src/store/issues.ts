import { commit, type Database, type Statement } from '@vorbild/events/statement'
import { and, asc, desc, eq, isNull, max, ne, sql } from 'drizzle-orm'
import type { Draft } from '../rules/edit-draft.ts'
import type { Entry, FullIssue, Issue } from '../rules/issue.ts'
import { AWARDED, sectionsOf } from '../rules/sections.ts'
import { fromColumn } from './json-list.ts'
import { issue, issueEntry, issueSection } from './schema.ts'

const columns = {
  id: issue.id,
  number: issue.number,
  state: issue.state,
  subject: issue.subject,
  intro: issue.intro,
  picture: issue.picture,
  pictureAlt: issue.pictureAlt,
  version: issue.version,
  startedAt: issue.startedAt,
  finishedAt: issue.finishedAt,
  recipients: issue.recipients,
  onUnknown: issue.onUnknown,
  scheduledAt: issue.scheduledAt,
  editedBy: issue.editedBy,
  approvedBy: issue.approvedBy,
  approvedVersion: issue.approvedVersion,
}

const sectionColumns = {
  key: issueSection.key,
  heading: issueSection.heading,
  body: issueSection.body,
  picture: issueSection.picture,
  pictureAlt: issueSection.pictureAlt,
}

export const listIssues = async (db: Database): Promise<readonly Issue[]> => db.select(columns).from(issue).orderBy(desc(issue.number))

const isForAll = "issue.state IN ('sending', 'paused', 'sent')"

/** A chunk of it was posted before; once it is forgotten who got it, its numbers tell. */
const wentOutInPart = `issue.state = 'cancelled' AND (EXISTS (SELECT 1 FROM dispatch_chunk c WHERE c.issue_id = issue.id AND c.letters > 0)
  OR issue.figures ->> 'accepted' + issue.figures ->> 'failed' + issue.figures ->> 'unknown' > 0)`

/** Issues that went out, cancelled ones as well if somebody got them. */
export const wentOut = sql.raw(`(${isForAll} OR ${wentOutInPart})`)

export const listPublicIssues = async (db: Database): Promise<readonly Issue[]> =>
  db.select(columns).from(issue).where(wentOut).orderBy(desc(issue.number))

export const publicNumbers = async (db: Database): Promise<ReadonlySet<number>> =>
  new Set((await db.select({ number: issue.number }).from(issue).where(wentOut)).map(({ number }) => number))

export const publicIssueByNumber = async (db: Database, number: number): Promise<FullIssue | null> => {
  const [row] = await db
    .select(columns)
    .from(issue)
    .where(and(eq(issue.number, number), wentOut))
  return row ? withEntries(db, row) : null
}

export const issueByNumber = async (db: Database, number: number): Promise<FullIssue | null> => {
  const [row] = await db.select(columns).from(issue).where(eq(issue.number, number))
  return row ? withEntries(db, row) : null
}

export const issueById = async (db: Database, id: string): Promise<FullIssue | null> => {
  const [[row], rows, stored] = await db.batch([db.select(columns).from(issue).where(eq(issue.id, id)), ...contentsOf(db, id)])
  return row ? fullIssue(row, rows, stored) : null
}

/** Number of the newest draft that waits for no hour: adding to a planned one would take its plan away. */
export const openDraft = async (db: Database): Promise<number | null> => {
  const [row] = await db
    .select({ number: issue.number })
    .from(issue)
    .where(and(eq(issue.state, 'draft'), isNull(issue.scheduledAt)))
    .orderBy(desc(issue.number))
    .limit(1)
  return row?.number ?? null
}

const withEntries = async (db: Database, row: Issue): Promise<FullIssue> => fullIssue(row, ...(await db.batch(contentsOf(db, row.id))))

const contentsOf = (db: Database, issueId: string) =>
  [
    db.select().from(issueEntry).where(eq(issueEntry.issueId, issueId)).orderBy(asc(issueEntry.position), asc(issueEntry.exampleId)),
    db.select(sectionColumns).from(issueSection).where(eq(issueSection.issueId, issueId)).orderBy(asc(issueSection.position)),
  ] as const

const fullIssue = (row: Issue, rows: readonly (typeof issueEntry.$inferSelect)[], stored: Parameters<typeof sectionsOf>[0]): FullIssue => {
  const entries = rows.map(
    ({ issueId: _, position: __, topics, targetGroups, ...entry }): Entry => ({
      ...entry,
      topics: fromColumn(topics),
      targetGroups: fromColumn(targetGroups),
    }),
  )
  return { issue: row, entries, sections: sectionsOf(stored, entries) }
}

export const nextNumber = async (db: Database): Promise<number> => {
  const [row] = await db.select({ highest: max(issue.number) }).from(issue)
  return (row?.highest ?? 0) + 1
}

/** A new draft. Two at the same moment want the same number; the second fails. */
export const addDraft = (
  db: Database,
  draft: {
    readonly id: string
    readonly number: number
    readonly subject: string
    readonly intro: string
    readonly editedBy: string | null
  },
  now: number,
): Statement => db.insert(issue).values({ ...draft, state: 'draft', filledAt: now })

/** How far back a draft looks beyond the last issue, because an event may arrive later than the time it tells of. */
const OVERLAP_MS = 7 * 24 * 60 * 60 * 1000

/**
 * Adds to a draft what was published since the last issue was filled and stands in no issue that went out to all, included or not; and
 * what was awarded since then and was not told of as such. What a cancelled issue told some of is left out until somebody wants it for the
 * others. Entries that the draft has already stay as they are; new ones come last, oldest first.
 */
export const fillDraft = (db: Database, issueId: string): Statement =>
  db
    .insert(issueEntry)
    .select(sql`
      SELECT ${issueId}, p.example_id, 1000 + row_number() OVER (ORDER BY p.published_at, p.example_id), NOT EXISTS (SELECT 1 ${toldSomeOf}),
        p.slug, p.title, p.summary, p.place, p.land, p.topics, p.target_groups, p.is_good_practice, p.image, p.image_alt,
        CASE WHEN p.awarded_at > ${newAfter} THEN ${AWARDED} ELSE p.kind END, 1
      FROM publication p
      WHERE (p.published_at > ${newAfter} AND NOT EXISTS (SELECT 1 ${toldOf})
          OR p.awarded_at > ${newAfter} AND NOT EXISTS (SELECT 1 ${toldOf} AND e.section = ${AWARDED}))
        AND EXISTS (SELECT 1 FROM issue WHERE id = ${issueId} AND state = 'draft')`)
    .onConflictDoNothing()

const newAfter = sql`(coalesce((SELECT max(filled_at) FROM issue WHERE ${sql.raw(isForAll)}), ${OVERLAP_MS}) - ${OVERLAP_MS})`

const entriesOfIssues = (which: string) =>
  sql`FROM issue_entry e JOIN issue ON issue.id = e.issue_id WHERE e.example_id = p.example_id AND ${sql.raw(which)}`

const toldOf = entriesOfIssues(isForAll)
const toldSomeOf = entriesOfIssues(`e.included = 1 AND ${wentOutInPart}`)

/** An introduction that only greets so far says that there are examples, once there are. */
export const announceEntries = (
  db: Database,
  issueId: string,
  { greeting, promise }: { readonly greeting: string; readonly promise: string },
): Statement =>
  db
    .update(issue)
    .set({ intro: `${greeting}\n\n${promise}` })
    .where(
      and(
        eq(issue.id, issueId),
        eq(issue.state, 'draft'),
        eq(issue.intro, greeting),
        sql`EXISTS (SELECT 1 FROM issue_entry WHERE issue_id = ${issueId} AND included = 1)`,
      ),
    )

export const noteFilled = (db: Database, issueId: string, editedBy: string | null, now: number): Statement =>
  db
    .update(issue)
    .set({ filledAt: now, version: sql`${issue.version} + 1`, editedBy, scheduledAt: null })
    .where(and(eq(issue.id, issueId), eq(issue.state, 'draft')))

/** Stores an edit if the draft is still as the editor saw it; false if somebody was faster. */
export const saveDraft = async (
  db: Database,
  issueId: string,
  seenVersion: number,
  draft: Draft,
  editedBy: string | null,
): Promise<boolean> => {
  const asSeen = and(eq(issue.id, issueId), eq(issue.state, 'draft'), eq(issue.version, seenVersion))
  const { sections, entries, ...own } = draft
  const rows = entries.map(({ exampleId, included, teaser, imageAlt, showImage }, index) => ({
    exampleId,
    included,
    teaser,
    imageAlt,
    showImage,
    position: index + 1,
  }))
  const isAsSeen = sql`EXISTS (SELECT 1 FROM issue WHERE ${asSeen})`
  const results = await commit(db, [
    // one statement for all entries, before the version that it depends on is counted up
    db
      .update(issueEntry)
      .set({
        position: sql`w.value ->> 'position'`,
        included: sql`w.value ->> 'included'`,
        teaser: sql`w.value ->> 'teaser'`,
        imageAlt: sql`w.value ->> 'imageAlt'`,
        showImage: sql`w.value ->> 'showImage'`,
      })
      .from(sql`json_each(${JSON.stringify(rows)}) w`)
      .where(and(eq(issueEntry.issueId, issueId), sql`${issueEntry.exampleId} = w.value ->> 'exampleId'`, isAsSeen)),
    db.delete(issueSection).where(and(eq(issueSection.issueId, issueId), isAsSeen)),
    db.insert(issueSection).select(sql`
      SELECT ${issueId}, s.value ->> 'key', s.key, s.value ->> 'heading', s.value ->> 'body', s.value ->> 'picture', s.value ->> 'pictureAlt'
      FROM json_each(${JSON.stringify(sections)}) s WHERE ${isAsSeen}`),
    db
      .update(issue)
      .set({ ...own, version: seenVersion + 1, editedBy, scheduledAt: null })
      .where(asSeen)
      .returning({ id: issue.id }),
  ])
  const changed = results.at(-1)
  return Array.isArray(changed) && changed.length > 0
}

export const deleteDraft = (db: Database, issueId: string): Statement[] => [
  ...[issueEntry, issueSection].map((table) =>
    db.delete(table).where(sql`issue_id = (SELECT id FROM issue WHERE id = ${issueId} AND state = 'draft')`),
  ),
  db.delete(issue).where(and(eq(issue.id, issueId), eq(issue.state, 'draft'))),
]

/** Ids of the drafts, and the addresses of all pictures that issues show. */
export const picturesOfIssues = async (db: Database) => {
  const [drafts, own, inSections] = await db.batch([
    db.select({ id: issue.id }).from(issue).where(eq(issue.state, 'draft')),
    db.select({ path: issue.picture }).from(issue).where(ne(issue.picture, '')),
    db.select({ path: issueSection.picture }).from(issueSection).where(ne(issueSection.picture, '')),
  ])
  return { drafts: new Set(drafts.map(({ id }) => id)), shown: new Set([...own, ...inSections].map(({ path }) => path)) }
}
