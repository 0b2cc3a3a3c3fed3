import { existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { drizzle } from 'drizzle-orm/d1'
import { seed as seedNewsletter } from '../../../workers/newsletter/seed.ts'
import { seed as seedReview } from '../../../workers/review/seed.ts'
import type { State } from './open-state.ts'

const NOTE = 'seeded'

/** True if this state was never filled with the examples and demo people. */
export const isUnseeded = (stateDir: string): boolean => !existsSync(path.join(stateDir, NOTE))

/** Writes examples, demo people and subscribers. What is there already stays as it is. */
export const seedDatabases = async (database: State['database'], documents: R2Bucket, now: number): Promise<void> => {
  await seedReview(drizzle(await database('review')), documents, now)
  await seedNewsletter(drizzle(await database('newsletter')), documents, now)
}

/** Fills a new state. Killed in the middle, it is begun again. What the seeds have to tell is told by the first sweep. */
export const seedState =
  (stateDir: string, now: number) =>
  async (state: State): Promise<void> => {
    await seedDatabases(state.database, await state.documents(), now)
    writeFileSync(path.join(stateDir, NOTE), new Date(now).toISOString())
  }
