import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const LOOK_EVERY_MS = 250

/** The workerd below this process that runs the house. */
const workerds = (): readonly string[] =>
  execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => (line.includes('workerd') ? [line.trim().split(/\s+/)[0] ?? ''] : []))

/** Its own share of memory (PSS), in MB. */
const pss = (): number =>
  workerds().reduce((sum, pid) => {
    const [, kilobytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return sum + Number(kilobytes) / 1024
  }, 0)

/** Watches memory until stopped; the value is the most it was. */
export const watchMemory = (): { readonly stop: () => number; readonly before: number } => {
  const before = pss()
  let most = before
  const timer = setInterval(() => {
    most = Math.max(most, pss())
  }, LOOK_EVERY_MS)
  return {
    before: Math.round(before),
    stop: () => {
      clearInterval(timer)
      return Math.round(most)
    },
  }
}
