import type { Database, Statement } from '@vorbild/events/statement'
import { and, asc, eq, getTableColumns, gt, sql } from 'drizzle-orm'
import type { News, Reader } from '../rules/digest.ts'
import type { DigestRhythm } from '../rules/interests.ts'
import type { Entry } from '../rules/issue.ts'
import type { Findable } from '../rules/saved-search.ts'
import { AWARDED } from '../rules/sections.ts'
import { digestEdition, savedSearch, told } from './digest-schema.ts'
import { fromColumn } from './json-list.ts'
import { dispatchChunk, ledger, publication, subscriber } from './schema.ts'
import { isReachable } from './subscribers.ts'

/** When something became news: as it came, or as it was awarded. */
const newsAt = sql<number>`max(${publication.heardAt}, coalesce(${publication.awardedAt}, 0))`

/** What is public and became news after `since`, oldest first, with all that a mail tells of it. */
export const newsSince = async (db: Database, since: number): Promise<readonly (News & Entry)[]> => {
  const rows = await db
    .select({ ...getTableColumns(publication), heardAt: newsAt })
    .from(publication)
    .where(gt(newsAt, since))
    .orderBy(asc(newsAt), asc(publication.exampleId))
  return rows.map(({ topics, targetGroups, findable, summary, ...row }) => ({
    ...row,
    included: true,
    showImage: true,
    section: row.awardedAt === row.heardAt ? AWARDED : row.kind,
    teaser: summary,
    topics: fromColumn(topics),
    targetGroups: fromColumn(targetGroups),
    // written by ourselves, beside the example
    findable: JSON.parse(findable) as Findable,
  }))
}

const idList = (ids: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

/** The letter that told them of it did not arrive. Written over the table's plain name, for the statement below. */
const isLost = sql`EXISTS (SELECT 1 FROM ledger WHERE ledger.issue_id = told.digest_id AND ledger.subscriber_id = told.subscriber_id
  AND ledger.state IN ('failed', 'suppressed'))`

/** The next reachable readers of a rhythm in the order of their ids, with when they were told of these examples. */
export const digestReaders = async (
  db: Database,
  rhythm: DigestRhythm,
  { after, limit, examples }: { readonly after: string; readonly limit: number; readonly examples: readonly string[] },
): Promise<readonly Reader[]> => {
  const people = await db
    .select()
    .from(subscriber)
    .where(and(eq(subscriber.rhythm, rhythm), isReachable, gt(subscriber.id, after)))
    .orderBy(asc(subscriber.id))
    .limit(limit)
  const ids = people.map(({ id }) => id)
  const [searches, known] = await db.batch([
    db
      .select()
      .from(savedSearch)
      .where(sql`${savedSearch.subscriberId} IN ${idList(ids)}`),
    db
      .select({ subscriberId: told.subscriberId, exampleId: told.exampleId, at: told.toldAt, isLost: isLost.mapWith(Boolean) })
      .from(told)
      .where(sql`${told.subscriberId} IN ${idList(ids)} AND ${told.exampleId} IN ${idList(examples)}`),
  ])
  const byIssue = await db.all<{ subscriberId: string; exampleId: string; at: number }>(sql`
    SELECT l.subscriber_id AS subscriberId, e.example_id AS exampleId, coalesce(i.started_at, 0) AS at FROM issue_entry e
    JOIN issue i ON i.id = e.issue_id JOIN ledger l ON l.issue_id = e.issue_id AND l.subscriber_id IN ${idList(ids)}
    WHERE e.included = 1 AND e.example_id IN ${idList(examples)} AND l.state IN ('planned', 'accepted', 'unknown')`)
  const searchesOf = Map.groupBy(searches, ({ subscriberId }) => subscriberId)
  const lostOf = Map.groupBy(
    known.filter((one) => one.isLost),
    ({ subscriberId }) => subscriberId,
  )
  // the last time counts
  const toldOf = Map.groupBy(
    [...known.filter((one) => !one.isLost), ...byIssue].sort((a, b) => a.at - b.at),
    ({ subscriberId }) => subscriberId,
  )
  const timesIn = (times: readonly { readonly exampleId: string; readonly at: number }[] = []) =>
    new Map(times.map(({ exampleId, at }) => [exampleId, at]))
  return people.map(({ topics, laender, targetGroups, ...row }) => ({
    ...row,
    topics: fromColumn(topics),
    laender: fromColumn(laender),
    targetGroups: fromColumn(targetGroups),
    since: row.confirmedAt ?? 0,
    searches: (searchesOf.get(row.id) ?? []).map(({ query, createdAt }) => ({ query, since: createdAt })),
    told: timesIn(toldOf.get(row.id)),
    lost: timesIn(lostOf.get(row.id)),
  }))
}

/** What they are told now became news after they were told, and was known when this was read. */
const isAwardSince = sql`EXISTS (SELECT 1 FROM publication WHERE publication.example_id = told.example_id
  AND publication.awarded_at > told.told_at AND publication.awarded_at <= excluded.told_at)`

export interface DigestJob {
  readonly digestId: string
  readonly sendingId: string
  readonly chunk: number
  readonly jobId: string
  readonly locale: 'de' | 'en'
  readonly exampleIds: readonly string[]
  /** As of when the news was read. */
  readonly asOf: number
  readonly subscriberIds: readonly string[]
}

/**
 * Notes who is told of what, and their letters. Fails as a whole if anybody was told meanwhile, as nobody can be told by NULL, unless
 * what they are told now is an award that came after it, or that letter did not arrive; and if somebody has left, since the chunk's `letters` then become NULL.
 */
export const postDigest = (db: Database, job: DigestJob, now: number): Statement[] => {
  const people = JSON.stringify(job.subscriberIds)
  const letters = job.subscriberIds.length
  return [
    db
      .insert(told)
      .select(sql`
      SELECT who.value, what.value, ${job.digestId}, ${job.asOf} FROM json_each(${people}) who
      JOIN json_each(${JSON.stringify(job.exampleIds)}) what WHERE true`)
      .onConflictDoUpdate({
        target: [told.subscriberId, told.exampleId],
        set: { digestId: sql`CASE WHEN ${isAwardSince} OR ${isLost} THEN excluded.digest_id END`, toldAt: sql`excluded.told_at` },
      }),
    db.insert(ledger).select(sql`
      SELECT ${job.digestId}, value, ${job.locale}, 'planned', NULL, NULL, NULL, 0, ${now} FROM json_each(${people})`),
    // every column in the table's order, as drizzle writes them
    db.insert(dispatchChunk).select(sql`
      SELECT ${job.digestId}, ${job.chunk}, ${job.jobId}, CASE count(*) WHEN ${letters} THEN count(*) END, ${now}, ${job.locale}, '', ${people},
        ${letters}
      FROM subscriber WHERE subscriber.id IN (SELECT value FROM json_each(${people})) AND ${isReachable}`),
    db
      .insert(digestEdition)
      .values({
        id: job.digestId,
        sendingId: job.sendingId,
        locale: job.locale,
        examples: job.exampleIds.length,
        letters,
      })
      .onConflictDoUpdate({ target: digestEdition.id, set: { letters: sql`${digestEdition.letters} + excluded.letters` } }),
  ]
}
