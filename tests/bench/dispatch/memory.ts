import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 250
const TICK_MS = 10

/** The workerds below this process. */
const workerds = (): readonly string[] =>
  execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => (line.includes('workerd') ? [line.trim().split(/\s+/)[0] ?? ''] : []))

/** Their own share of memory (PSS), in MB. */
const pss = (): number =>
  workerds().reduce((sum, pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return sum + Number(kilobytes) / 1024
  }, 0)

/** Processor time they have used, in ms. */
export const workOf = (): number =>
  workerds().reduce((sum, pid) => {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return sum + (Number(fields[11]) + Number(fields[12])) * TICK_MS
  }, 0)

/** Watches the workerds below this process until stopped: the most memory they had, and the work they did. */
export const watchMemory = (): { readonly stop: () => { readonly memory: number; readonly work: number } } => {
  const before = workOf()
  let most = pss()
  const timer = setInterval(() => {
    most = Math.max(most, pss())
  }, LOOK_EVERY_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return { memory: Math.round(most), work: workOf() - before }
    },
  }
}
