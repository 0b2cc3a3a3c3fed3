import { fork } from 'node:child_process'
import path from 'node:path'
import type { Query } from './corpus.ts'
import { memoryOf } from './processes.ts'

/** A search behind HTTP as the bench sees it. */
export interface Target {
  readonly name: string
  readonly url: string
  /** Seconds until everything could be found; null where it was there before. */
  readonly indexSeconds: number | null
  readonly pathOf: (query: Pick<Query, 'q' | 'filters'>) => string
  /** Ids of practices in an answer, best first, and what it cost where that is told. */
  readonly read: (answer: Response) => Promise<{ readonly ids: readonly number[]; readonly rowsRead: number | null }>
  /** MiB. */
  readonly memory: () => Promise<number>
  readonly stop: () => Promise<void>
}

export interface Corpus {
  readonly folder: string | null
  readonly size: number
  readonly seed: number
}

/** Starts a peer in a process of its own and waits until everything is in it. */
export const startPeer = async (peer: string, { folder, size, seed }: Corpus): Promise<Target> => {
  const args = ['--peer', peer, '--size', String(size), '--seed', String(seed), ...(folder === null ? [] : ['--corpus', folder])]
  const child = fork(path.join(import.meta.dirname, 'peer-server.ts'), args, {
    execArgv: ['--max-old-space-size=12000'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  process.once('exit', () => child.kill('SIGKILL'))
  const told = <Told>(): Promise<Told> =>
    new Promise((done, failed) => {
      child.once('message', (message) => done(message as Told))
      child.once('exit', (code) => failed(new Error(`ended with ${code}`)))
    })
  const started = await told<{ readonly url: string; readonly seconds: number } | { readonly failed: string }>()
  if ('failed' in started) throw new Error(started.failed)
  return {
    name: peer,
    url: started.url,
    indexSeconds: started.seconds,
    pathOf: ({ q, filters }) => `/search?${new URLSearchParams({ q, ...filters })}`,
    read: async (answer) => {
      const { hits } = (await answer.json()) as { hits: readonly { id: number }[] }
      return { ids: hits.map(({ id }) => id), rowsRead: null }
    },
    memory: async () => {
      const more = told<{ memory: number }>()
      child.send('memory')
      return memoryOf(child.pid ?? 0, peer === 'postgres' ? process.execPath : undefined) + (await more).memory
    },
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done())
        child.send('stop')
      }),
  }
}
