import { execFileSync } from 'node:child_process'

/** `kill -9` of the workerd below this process, as a power cut would. The house starts a new one by itself. */
export const killWorkerd = (): number => {
  const pids = execFileSync('ps', ['-o', 'pid=,comm=', '--ppid', String(process.pid)], { encoding: 'utf8' })
    .split('\n')
    .flatMap((line) => (line.includes('workerd') ? [Number(line.trim().split(/\s+/)[0])] : []))
  for (const pid of pids) process.kill(pid, 'SIGKILL')
  return pids.length
}
