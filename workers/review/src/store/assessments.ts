import type { Database, Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { asc, eq, sql } from 'drizzle-orm'
import type { Judgement, Note, Rating } from '../rules/records.ts'
import { note, rating } from './schema.ts'

export const ratingsOf = (db: Database, submissionId: string): Promise<Rating[]> =>
  db.select().from(rating).where(eq(rating.submissionId, submissionId))

/** Replaces a reviewer's own judgements; colleagues' stay. */
export const saveRatings = (
  db: Database,
  submissionId: string,
  personId: string,
  judgements: readonly Judgement[],
  ratedAt: number,
): readonly Statement[] =>
  judgements.map((judgement) =>
    db
      .insert(rating)
      .values({ submissionId, personId, ratedAt, ...judgement })
      .onConflictDoUpdate({
        target: [rating.submissionId, rating.personId, rating.criterion],
        set: { level: judgement.level, comment: judgement.comment, ratedAt },
        // an unchanged judgement keeps the time at which it was made
        setWhere: sql`${rating.level} IS NOT excluded.level OR ${rating.comment} IS NOT excluded.comment`,
      }),
  )

export const notesOf = (db: Database, submissionId: string): Promise<Note[]> =>
  db.select().from(note).where(eq(note.submissionId, submissionId)).orderBy(asc(note.writtenAt), asc(note.id))

export const addNote = (db: Database, submissionId: string, personId: string, text: string, writtenAt: number): Statement =>
  db.insert(note).values({ id: newId(), submissionId, personId, text, writtenAt })

/** Everything free that was written about a case, deleted with it. */
export const eraseAssessment = (db: Database, submissionId: string): readonly Statement[] => [
  db.delete(note).where(eq(note.submissionId, submissionId)),
  db.delete(rating).where(eq(rating.submissionId, submissionId)),
]
