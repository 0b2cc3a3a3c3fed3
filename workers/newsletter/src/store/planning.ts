import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import { issue, publication, publicationAddress, testRecipient } from './schema.ts'

const draftOf = (issueId: string, version: number) => and(eq(issue.id, issueId), eq(issue.state, 'draft'), eq(issue.version, version))

/** Plans exactly this version; any change of the draft takes the plan away. */
export const planIssue = (
  db: Database,
  { id, version }: { readonly id: string; readonly version: number },
  { at, onUnknown }: { readonly at: number; readonly onUnknown: 'again' | 'hold' },
): Statement => db.update(issue).set({ scheduledAt: at, scheduledVersion: version, onUnknown }).where(draftOf(id, version))

export const unplanIssue = (db: Database, issueId: string): Statement =>
  db
    .update(issue)
    .set({ scheduledAt: null, scheduledVersion: null })
    .where(and(eq(issue.id, issueId), eq(issue.state, 'draft')))

export const approveIssue = (db: Database, issueId: string, version: number, by: string): Statement =>
  db.update(issue).set({ approvedBy: by, approvedVersion: version }).where(draftOf(issueId, version))

/** Drafts with a plan, the next one first. */
export const plannedIssues = async (db: Database): Promise<readonly { readonly id: string; readonly at: number }[]> => {
  const rows = await db
    .select({ id: issue.id, at: issue.scheduledAt })
    .from(issue)
    .where(and(eq(issue.state, 'draft'), isNotNull(issue.scheduledAt), sql`${issue.scheduledVersion} = ${issue.version}`))
    .orderBy(asc(issue.scheduledAt))
  return rows.flatMap(({ id, at }) => (at === null ? [] : [{ id, at }]))
}

/**
 * What addresses of public examples end in, each with the slug of today: their slugs, former ones, and the numbers they can be cited by. A
 * former slug that another example has by now is that one's.
 */
export const publicSlugs = async (db: Database): Promise<ReadonlyMap<string, string>> => {
  const [now, ever] = await db.batch([
    db.select({ slug: publication.slug, exampleId: publication.exampleId }).from(publication),
    db
      // a batch tells columns by their names
      .select({ slug: publicationAddress.slug, today: sql<string>`${publication.slug}`.as('today') })
      .from(publicationAddress)
      .innerJoin(publication, eq(publication.exampleId, publicationAddress.exampleId))
      .orderBy(asc(publicationAddress.version)),
  ])
  return new Map([
    ...ever.map(({ slug, today }) => [slug, today] as const),
    ...now.flatMap(({ slug, exampleId }) => [[exampleId, slug] as const, [slug, slug] as const]),
  ])
}

export const testRecipients = async (db: Database): Promise<readonly string[]> =>
  (await db.select({ email: testRecipient.email }).from(testRecipient).orderBy(asc(testRecipient.email))).map(({ email }) => email)

export const keepTestRecipient = (db: Database, email: string, now: number): Statement =>
  db.insert(testRecipient).values({ email, addedAt: now }).onConflictDoNothing()

export const dropTestRecipient = (db: Database, email: string): Statement => db.delete(testRecipient).where(eq(testRecipient.email, email))
