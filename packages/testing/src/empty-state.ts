import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startHouse } from '@vorbild/embedded/start-house'

const PLACE = 'VORBILD_EMPTY_STATE'

/**
 * Before the first test: an empty house, migrated once. Worlds begin with a copy of its state, which takes half the time of migrating
 * anew. Whoever starts a world outside the test runner gets along without.
 */
export default async (): Promise<(() => void) | undefined> => {
  if (process.env[PLACE]) return undefined
  const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-empty-'))
  const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir, settings: {}, quiet: true })
  await house.stop()
  process.env[PLACE] = stateDir
  return () => {
    delete process.env[PLACE]
    rmSync(stateDir, { recursive: true, force: true })
  }
}

/** Gives a new world the empty house's databases, if there are any. Secrets stay the world's own. */
export const beginEmpty = (stateDir: string): void => {
  const empty = process.env[PLACE]
  if (empty) cpSync(path.join(empty, 'data'), path.join(stateDir, 'data'), { recursive: true })
}
