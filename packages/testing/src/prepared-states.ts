import { cpSync, existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { dataFolder, openState } from '@vorbild/embedded/open-state'
import { stateFolder, sweepStateFolders } from './state-folder.ts'

const PLACE = 'VORBILD_PREPARED_STATES'

/** What worlds begin with: databases that are migrated, or that know the examples and demo people, too. */
export type Beginning = 'empty' | 'seeded'

/**
 * Before the first test: what killed runs left is swept away, and an empty state is migrated. Worlds begin with a copy of it, which takes
 * half the time of migrating anew. Whoever starts a world outside the test runner gets along without.
 */
export default async (): Promise<(() => void) | undefined> => {
  if (process.env[PLACE]) return undefined
  sweepStateFolders()
  const place = stateFolder('prepared')
  await (await openState(dataFolder(path.join(place, 'empty')))).close()
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
  if (state && existsSync(state)) cpSync(dataFolder(state), dataFolder(stateDir), { recursive: true })
}
