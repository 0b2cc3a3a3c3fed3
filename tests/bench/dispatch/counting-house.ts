import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { embeddedWorker } from '@vorbild/embedded/embedded-worker'
import { serviceName } from '@vorbild/embedded/house'
import { dataFolder, openState } from '@vorbild/embedded/open-state'
import { secretsIn } from '@vorbild/embedded/secrets'
import type { House, HouseOptions } from '@vorbild/embedded/start-house'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** What one worker cost so far. Rows as D1 itself counts them for the bill, indexes included. */
export interface Cost {
  readonly rows: number
  readonly messages: number
}

/** Counts what a worker's database and queues are asked to do: put before its bundle. */
const COUNTER = `
import { env } from 'cloudflare:workers'
import worker from './worker.js'
export * from './worker.js'
const cost = { rows: 0, messages: 0 }
const count = (results) => { for (const { meta } of [results].flat()) cost.rows += meta?.rows_written ?? 0; return results }
const wrap = (thing, method, note) => {
  const prototype = Object.getPrototypeOf(thing)
  const original = prototype[method]
  if (original.isCounted) return
  prototype[method] = async function (...values) { return note(await original.apply(this, values), values) }
  prototype[method].isCounted = true
}
if (env.DB) {
  wrap(env.DB, 'batch', count)
  for (const method of ['run', 'all']) wrap(env.DB.prepare('SELECT 1'), method, count)
}
const queue = Object.entries(env).find(([name]) => /_(EVENTS|DISPATCH)$/.test(name))?.[1]
if (queue) {
  wrap(queue, 'send', (answer) => { cost.messages += 1; return answer })
  wrap(queue, 'sendBatch', (answer, [messages]) => { cost.messages += [...messages].length; return answer })
}
export default { ...worker, fetch: (request, ...rest) => new URL(request.url).pathname === '/cost' ? Response.json(cost) : worker.fetch(request, ...rest) }
`

/** The house with counters in it: slower, so what it costs is measured in a run of its own. */
export const startCountingHouse = async (options: HouseOptions): Promise<House> => {
  const overrides = { ...options.settings, ...secretsIn(options.stateDir) }
  await (await openState(dataFolder(options.stateDir))).close()
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({
      host: options.host,
      port: options.port,
      cf: false,
      workers: WORKERS.map((worker) => {
        const { scriptPath, modulesRoot, ...config } = embeddedWorker(worker, overrides)
        const bundle = { type: 'ESModule' as const, path: path.join(modulesRoot, 'worker.js'), contents: readFileSync(scriptPath, 'utf8') }
        const counter = { type: 'ESModule' as const, path: path.join(modulesRoot, 'index.js'), contents: COUNTER }
        return { ...config, modulesRoot, modules: [counter, bundle, ...restOf(modulesRoot)] }
      }),
    }),
    resourcePersistencePath: dataFolder(options.stateDir),
  })
  const url = (await miniflare.ready).origin
  const database = (worker: WorkerName) => miniflare.getD1Database('DB', serviceName(worker)) as unknown as Promise<D1Database>
  return {
    url,
    miniflare,
    database,
    bucket: (name) => miniflare.getR2Bucket(name, serviceName('submissions')) as unknown as Promise<R2Bucket>,
    sweep: async () => {},
    stop: () => miniflare.dispose(),
  }
}

/** What a bundle loads only when asked to. */
const restOf = (folder: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.js') && name !== 'index.js')
    .map((name) => ({ type: 'ESModule' as const, path: path.join(folder, name), contents: readFileSync(path.join(folder, name), 'utf8') }))

export const costOf = async (house: House): Promise<Readonly<Record<string, Cost>>> => {
  const costs: Record<string, Cost> = {}
  for (const worker of WORKERS) {
    const handle = await house.miniflare.getWorker(serviceName(worker))
    costs[worker] = (await (await handle.fetch('http://x/cost')).json()) as Cost
  }
  return costs
}
