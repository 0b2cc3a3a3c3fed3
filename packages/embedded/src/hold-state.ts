import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Two servers on one state would write over each other. */
export class StateInUse extends Error {}

/** Whether there is such a process. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // somebody else's process may not be asked, but is there
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const markIn = (stateDir: string): string => path.join(stateDir, 'server.pid')

/** The process that marked a state folder as its own, 0 if none did. */
const holderOf = (stateDir: string): number => (existsSync(markIn(stateDir)) ? Number(readFileSync(markIn(stateDir), 'utf8')) : 0)

/** Whether a process that lives has marked a state folder as its own. */
export const isHeld = (stateDir: string): boolean => {
  const holder = holderOf(stateDir)
  return holder > 0 && isAlive(holder)
}

/** Marks a state folder as ours until the returned function is called. A mark left by a killed server counts for nothing. */
export const holdState = (stateDir: string): (() => void) => {
  const mark = markIn(stateDir)
  const holder = holderOf(stateDir)
  if (holder !== process.pid && isHeld(stateDir)) {
    throw new StateInUse(
      `The data in ${stateDir} are in use by process ${holder}. Stop that server first. If it is no Vorbild, delete ${mark}.`,
    )
  }
  mkdirSync(stateDir, { recursive: true })
  writeFileSync(mark, String(process.pid))
  return () => rmSync(mark, { force: true })
}
