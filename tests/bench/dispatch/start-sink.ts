import path from 'node:path'
import { Worker } from 'node:worker_threads'

export interface Sink {
  readonly port: number
  /** When so many mails were taken, ms since 1970. */
  readonly done: Promise<number>
  stop(): Promise<unknown>
}

/** A fresh sink that waits for so many mails: a mail server, or a provider over HTTP. */
export const startSink = async (expected: number, kind: 'raw-sink' | 'provider-sink' = 'raw-sink'): Promise<Sink> => {
  const worker = new Worker(path.resolve(import.meta.dirname, `${kind}.ts`), { workerData: { expected } })
  const told = <T>(key: string): Promise<T> =>
    new Promise((resolve) => {
      worker.on('message', (message: Record<string, T>) => {
        if (message[key] !== undefined) resolve(message[key] as T)
      })
    })
  const done = told<number>('doneAt')
  return { port: await told<number>('port'), done, stop: () => worker.terminate() }
}
