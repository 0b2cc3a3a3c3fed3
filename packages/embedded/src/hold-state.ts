import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Two servers on one state would write over each other. */
export class StateInUse extends Error {}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // somebody else's process may not be asked, but is there
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** Marks a state folder as ours until the returned function is called. A mark left by a killed server counts for nothing. */
export const holdState = (stateDir: string): (() => void) => {
  const mark = path.join(stateDir, 'server.pid')
  const holder = existsSync(mark) ? Number(readFileSync(mark, 'utf8')) : 0
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    throw new StateInUse(
      `The data in ${stateDir} are in use by process ${holder}. Stop that server first. If it is no Vorbild, delete ${mark}.`,
    )
  }
  mkdirSync(stateDir, { recursive: true })
  writeFileSync(mark, String(process.pid))
  return () => rmSync(mark, { force: true })
}
