import { existsSync } from 'node:fs'
import path from 'node:path'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'

process.env.WRANGLER_LOG ??= 'error'

import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { unstable_getMiniflareWorkerOptions as workerOptions } from 'wrangler'
import { bundlePath, configPath, databaseOwners, migrationsPath, serviceName } from './house.ts'
import { type MigratedDatabase, migrate } from './migrate.ts'
import { scheduleCrons } from './schedule-crons.ts'
import { secretsIn } from './secrets.ts'

export interface HouseOptions {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly stateDir: string
  /** Settings that replace those of the workers' own wrangler files, e.g. `BASE_URL`. */
  readonly settings: Readonly<Record<string, string>>
  readonly quiet?: boolean
}

export interface House {
  readonly url: string
  readonly miniflare: Miniflare
  /** A worker's own database. */
  database(worker: WorkerName): Promise<D1Database>
  bucket(name: 'DOCUMENTS' | 'MAIL'): Promise<R2Bucket>
  /** Runs a worker's scheduled work now. */
  sweep(worker: WorkerName): Promise<void>
  stop(): Promise<void>
}

/**
 * Runs all six workers in one workerd process with state on disk, from the built bundles and the workers' own wrangler
 * files. Databases are migrated before the first request is answered.
 */
export const startHouse = async (options: HouseOptions): Promise<House> => {
  const overrides = { ...options.settings, ...secretsIn(options.stateDir) }
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({
      host: options.host,
      port: options.port,
      cf: false,
      log: new Log(options.quiet ? LogLevel.NONE : LogLevel.WARN),
      unsafeTriggerHandlers: false,
      workers: WORKERS.map((worker) => embeddedWorker(worker, overrides)),
    }),
    resourcePersistencePath: path.join(options.stateDir, 'data'),
  })
  const ready = await miniflare.ready
  const database = (worker: WorkerName) => miniflare.getD1Database('DB', serviceName(worker)) as unknown as Promise<D1Database>
  for (const worker of databaseOwners()) await migrate((await database(worker)) as unknown as MigratedDatabase, migrationsPath(worker))

  const sweep = async (worker: WorkerName) => {
    const handle = await miniflare.getWorker(serviceName(worker))
    await handle.scheduled({ cron: '*/15 * * * *' })
  }
  const stopCrons = scheduleCrons(sweep)
  return {
    url: ready.origin,
    miniflare,
    database,
    bucket: (name) => miniflare.getR2Bucket(name, serviceName('submissions')) as unknown as Promise<R2Bucket>,
    sweep,
    stop: async () => {
      stopCrons()
      await miniflare.dispose()
    },
  }
}

const embeddedWorker = (worker: WorkerName, overrides: Readonly<Record<string, string>>) => {
  const dist = bundlePath(worker)
  const script = path.join(dist, 'index.js')
  if (!existsSync(script)) throw new Error(`the bundle of ${worker} is missing; run: npm run build`)
  const { modulesRules: _rules, ...config } = workerOptions(configPath(worker)).workerOptions
  const known = config.bindings ?? {}
  const wanted = worker === 'site' ? omitSecrets(overrides) : overrides
  return {
    ...config,
    name: serviceName(worker),
    modules: true,
    modulesRoot: dist,
    scriptPath: script,
    bindings: { ...known, ...pick(wanted, [...Object.keys(known), ...SECRET_NAMES]) },
  }
}

const SECRET_NAMES = ['LINK_SECRET', 'AUTH_SECRET', 'SMTP_URL']

const omitSecrets = (values: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !SECRET_NAMES.includes(name)))

/** A worker gets only the settings its own wrangler file names, and the secrets. */
const pick = (values: Readonly<Record<string, string>>, names: readonly string[]) =>
  Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)))
