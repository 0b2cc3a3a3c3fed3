import { cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { startHouse } from '@vorbild/embedded/start-house'
import { stateFolder } from './state-folder.ts'

const PLACE = 'VORBILD_PREPARED_STATES'

/** What worlds begin with: databases that are migrated, or that know the examples and demo people, too. */
export type Beginning = 'empty' | 'seeded'

/**
 * Before the first test: an empty house, migrated once. Worlds begin with a copy of its state, which takes half the time of migrating
 * anew. Whoever starts a world outside the test runner gets along without.
 */
export default async (): Promise<(() => void) | undefined> => {
  if (process.env[PLACE]) return undefined
  const place = stateFolder('prepared')
  const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir: path.join(place, 'empty'), settings: {}, quiet: true })
  await house.stop()
  process.env[PLACE] = place
  return () => {
    delete process.env[PLACE]
    rmSync(place, { recursive: true, force: true })
  }
}

/** Where such a state lies, or is to be laid by whoever needs it first; null outside the test runner. */
export const preparedState = (beginning: Beginning): string | null => {
  const place = process.env[PLACE]
  return place ? path.join(place, beginning) : null
}

/** Gives a new world the databases, files and objects of a prepared state, if there is one. Secrets stay the world's own. */
export const beginWith = (beginning: Beginning, stateDir: string): void => {
  const state = preparedState(beginning)
  if (state && existsSync(state)) cpSync(path.join(state, 'data'), path.join(stateDir, 'data'), { recursive: true })
}
