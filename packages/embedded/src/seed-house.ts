import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { WorkerName } from '@vorbild/events/workers'
import { drizzle } from 'drizzle-orm/d1'
import { seed as seedNewsletter } from '../../../workers/newsletter/seed.ts'
import { seed as seedReview } from '../../../workers/review/seed.ts'
import type { House } from './start-house.ts'

const NOTE = 'seeded'

/** True if this state was never filled with the examples and demo people. */
export const isUnseeded = (stateDir: string): boolean => !existsSync(path.join(stateDir, NOTE))

export const noteSeeded = (stateDir: string, now: number): void => {
  mkdirSync(stateDir, { recursive: true })
  writeFileSync(path.join(stateDir, NOTE), new Date(now).toISOString())
}

/** Writes examples, demo people and subscribers. Killed in the middle, it is begun again: the seeds write what is missing. */
export const seedDatabases = async (
  database: (worker: WorkerName) => Promise<D1Database>,
  documents: R2Bucket,
  now: number,
): Promise<void> => {
  await seedReview(drizzle(await database('review')), documents, now)
  await seedNewsletter(drizzle(await database('newsletter')), documents, now)
}

/** Fills a running house once and has the events of the seeds sent on at once. */
export const seedHouse = async (house: House, stateDir: string, now: number): Promise<void> => {
  await seedDatabases(house.database, await house.bucket('DOCUMENTS'), now)
  await house.sweep('review')
  noteSeeded(stateDir, now)
}
