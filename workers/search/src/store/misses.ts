import type { Database, Statement } from '@vorbild/events/statement'
import { and, desc, eq, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import { APART_MS, ENOUGH, FORGET_RARE_MS, FORGET_WORD_MS } from '../rules/missed-words.ts'
import { miss } from './schema.ts'

/** Counts a word. The word itself is written only by whoever makes it enough; until then its digest stands for it. */
export const noteMiss = (db: Database, digest: string, word: string, now: number): Statement =>
  db
    .insert(miss)
    .values({ digest, times: 1, firstAt: now, lastAt: now, word: null })
    .onConflictDoUpdate({
      target: miss.digest,
      set: { times: sql`${miss.times} + 1`, lastAt: now, word: sql`CASE WHEN ${miss.times} + 1 >= ${ENOUGH} THEN ${word} END` },
      setWhere: lt(miss.lastAt, now - APART_MS),
    })

/** That a share of the networks looked for a word: a digest that is forgotten like those of rare words, and never gets one. */
export const noteShare = (db: Database, digest: string, now: number): Statement =>
  db.insert(miss).values({ digest, times: 0, firstAt: now, lastAt: now, word: null }).onConflictDoNothing()

export const isNoted = async (db: Database, digest: string): Promise<boolean> =>
  (await db.select({ digest: miss.digest }).from(miss).where(eq(miss.digest, digest))).length > 0

export interface WantedWord {
  readonly word: string
  readonly times: number
  readonly lastAt: number
}

/** What many looked for in vain, the most wanted first. */
export const wantedWords = async (db: Database, limit: number): Promise<readonly WantedWord[]> =>
  (
    await db
      .select({ word: miss.word, times: miss.times, lastAt: miss.lastAt })
      .from(miss)
      .where(isNotNull(miss.word))
      .orderBy(desc(miss.times), desc(miss.lastAt))
      .limit(limit)
  ).flatMap(({ word, ...rest }) => (word === null ? [] : [{ word, ...rest }]))

export const forgetMisses = (db: Database, now: number): Statement =>
  db.delete(miss).where(or(and(isNull(miss.word), lt(miss.lastAt, now - FORGET_RARE_MS)), lt(miss.lastAt, now - FORGET_WORD_MS)))
