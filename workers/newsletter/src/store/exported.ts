import type { Database } from '@vorbild/events/statement'
import { sql } from 'drizzle-orm'
import type { Interests } from '../rules/interests.ts'
import type { ReachState } from '../rules/reach.ts'
import { fromColumn } from './json-list.ts'

/** A subscriber as the export tells of them, with the consent that holds and whether letters reach them. */
export interface Exported extends Interests {
  readonly id: string
  readonly email: string
  readonly locale: string
  readonly givenAt: number | null
  readonly source: string | null
  readonly words: string | null
  readonly reach: ReachState
  readonly bouncedAt: number | null
  readonly bounceReason: string | null
  readonly bounces: number
  readonly pausedUntil: number | null
}

type Row = Omit<Exported, 'topics' | 'laender' | 'targetGroups' | 'goodPracticeOnly'> & {
  readonly topics: string
  readonly laender: string
  readonly targetGroups: string
  readonly goodPracticeOnly: number
}

/** The next confirmed subscribers in the order of their ids. */
export const exportedAfter = async (db: Database, after: string, limit: number): Promise<readonly Exported[]> => {
  const rows = await db.all<Row>(sql`
    SELECT s.id AS id, s.email AS email, s.locale AS locale, s.rhythm AS rhythm, s.topics AS topics, s.laender AS laender,
      s.target_groups AS targetGroups, s.good_practice_only AS goodPracticeOnly, c.at AS givenAt, c.source AS source, w.words AS words,
      s.reach AS reach, s.bounced_at AS bouncedAt, s.bounce_reason AS bounceReason, s.bounces AS bounces, s.paused_until AS pausedUntil
    FROM subscriber s
    LEFT JOIN consent c ON c.id = (
      SELECT id FROM consent WHERE subscriber_id = s.id AND step IN ('confirmed', 'given_elsewhere') ORDER BY at DESC LIMIT 1)
    LEFT JOIN consent_words w ON w.hash = c.words_hash
    WHERE s.state = 'confirmed' AND s.id > ${after} ORDER BY s.id LIMIT ${limit}`)
  return rows.map(({ topics, laender, targetGroups, goodPracticeOnly, ...row }) => ({
    ...row,
    topics: fromColumn(topics),
    laender: fromColumn(laender),
    targetGroups: fromColumn(targetGroups),
    goodPracticeOnly: goodPracticeOnly === 1,
  }))
}
