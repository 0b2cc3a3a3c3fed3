import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const owned = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of owned) child.kill('SIGKILL')
})

/** Starts a process that ends with this one at the latest. */
export const startProcess = (command: string, args: readonly string[], options: SpawnOptions = {}): ChildProcess => {
  const child = spawn(command, [...args], { stdio: 'ignore', ...options })
  owned.add(child)
  child.once('exit', () => owned.delete(child))
  return child
}

export const stopProcess = async (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> => {
  child.kill(signal)
  for (let tries = 0; tries < 50 && owned.has(child); tries++) await pause(100)
  if (owned.has(child)) child.kill('SIGKILL')
}

const field = (pid: number, file: string, name: string): number => {
  try {
    return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/${file}`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** A process and all below it; none where there is no /proc. */
const familyOf = (root: number): readonly number[] => {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const parents = new Map(all.map((name) => [Number(name), field(Number(name), 'status', 'PPid')]))
    const family = new Set([root])
    for (let before = 0; before < family.size; ) {
      before = family.size
      for (const [pid, parent] of parents) if (family.has(parent)) family.add(pid)
    }
    return [...family]
  } catch {
    return []
  }
}

/** Proportional set size in MiB: pages shared with others count by share. With `named`, only processes of that name below `root`. */
export const memoryOf = (root: number, named?: string): number => {
  const isNamed = (pid: number): boolean => {
    try {
      return named === undefined || readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0]?.endsWith(named) === true
    } catch {
      return false
    }
  }
  const kib = familyOf(root)
    .filter(isNamed)
    .reduce((sum, pid) => sum + field(pid, 'smaps_rollup', 'Pss'), 0)
  return Math.round(kib / 1024)
}
