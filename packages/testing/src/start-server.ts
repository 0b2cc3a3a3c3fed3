import { execFileSync, spawn } from 'node:child_process'
import path from 'node:path'
import { ROOT } from '@vorbild/embedded/house'
import { eventually } from './eventually.ts'

/** `npm start` as a process group of its own, with nothing of this process's settings. */
export interface StartedServer {
  /** All it printed so far. */
  readonly output: () => string
  /** Its exit code, or null if a signal ended it. */
  readonly exit: Promise<number | null>
  /** Waits until it printed its addresses. */
  readonly ready: () => Promise<void>
  /** Signals the whole group and waits for its end. */
  readonly end: (signal: 'SIGTERM' | 'SIGKILL') => Promise<number | null>
}

const NODE = path.join(ROOT, 'node_modules/.bin/node')
const PATIENCE_MS = 60_000

export const startServer = (settings: Readonly<Record<string, string>>): StartedServer => {
  const child = spawn(NODE, ['packages/embedded/bin/start.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...settings },
    detached: true,
  })
  const { pid } = child
  if (pid === undefined) throw new Error('the server could not be started')
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()))
  let ended = false
  const exit = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      ended = true
      resolve(code)
    }),
  )
  process.once('exit', () => {
    if (!ended) process.kill(-pid, 'SIGKILL')
  })
  const ready = async () => {
    await eventually('the server says it is ready', async () => ended || output.includes('Stop with Ctrl+C'), PATIENCE_MS)
    if (ended) throw new Error(`the server ended: ${output}`)
  }
  return {
    output: () => output,
    exit,
    ready,
    end: async (signal) => {
      // a server that asks its own workers to stop is asked alone; a kill takes all of them at once
      if (!ended) process.kill(signal === 'SIGKILL' ? -pid : pid, signal)
      const code = await exit
      await eventually('no process is left', async () => membersOf(pid).length === 0)
      return code
    },
  }
}

/** Living processes of a group. */
const membersOf = (group: number): readonly string[] =>
  execFileSync('ps', ['-eo', 'pgid=,stat=,pid='], { encoding: 'utf8' })
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .flatMap(([pgid, stat = '', pid = '']) => (pgid === String(group) && !stat.startsWith('Z') ? [pid] : []))
