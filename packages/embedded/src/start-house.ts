import { WORKERS, type WorkerName } from '@vorbild/events/workers'
import { convertV4MiniflareOptions, Log, LogLevel, Miniflare } from 'miniflare'
import { embeddedWorker } from './embedded-worker.ts'
import { holdState } from './hold-state.ts'
import { serviceName } from './house.ts'
import { dataFolder, openState, type State } from './open-state.ts'
import { scheduleCrons } from './schedule-crons.ts'
import { secretsIn } from './secrets.ts'
import { watchOver } from './watch-over.ts'

export interface HouseOptions {
  readonly host: string
  /** 0 for any free port. */
  readonly port: number
  readonly stateDir: string
  /** Settings that replace those of the workers' own wrangler files, e.g. `BASE_URL`. */
  readonly settings: Readonly<Record<string, string>>
  readonly quiet?: boolean
  /** Puts the first data in, before anybody comes. */
  readonly fill?: (state: State) => Promise<void>
  /** Another worker beside the six, as tests have. It has an address of its own inside the machine. */
  readonly guest?: Guest
}

export interface Guest {
  readonly name: string
  readonly script: string
  readonly d1Databases: Readonly<Record<string, string>>
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
 * files. Nobody is let in before the databases are migrated and filled. A workerd that dies is started again, and what it left behind goes
 * on at once.
 */
export const startHouse = async (options: HouseOptions): Promise<House> => {
  const letGo = holdState(options.stateDir)
  await prepare(options).catch((error: unknown) => {
    letGo()
    throw error
  })
  let miniflare = launch(options, options.port)
  const url = await frontDoorOf(miniflare)
  const port = Number(new URL(url).port)
  const database = (worker: WorkerName) => miniflare.getD1Database('DB', serviceName(worker)) as unknown as Promise<D1Database>
  const sweep = async (worker: WorkerName) => {
    const handle = await miniflare.getWorker(serviceName(worker))
    await handle.scheduled({ cron: '*/15 * * * *' })
  }
  const crons = scheduleCrons(sweep)
  const watch = watchOver(
    url,
    async () => {
      await miniflare.dispose().catch(() => {})
      miniflare = launch(options, port)
      await miniflare.ready
    },
    crons.runNow,
  )
  return {
    url,
    get miniflare() {
      return miniflare
    },
    database,
    bucket: (name) => miniflare.getR2Bucket(name, serviceName('submissions')) as unknown as Promise<R2Bucket>,
    sweep,
    stop: async () => {
      crons.stop()
      await watch.stop()
      await miniflare.dispose()
      letGo()
    },
  }
}

const prepare = async ({ stateDir, fill }: HouseOptions): Promise<void> => {
  const state = await openState(dataFolder(stateDir))
  try {
    await fill?.(state)
  } finally {
    await state.close()
  }
}

/**
 * Each worker and each database has a heap of its own, and V8 keeps tens of megabytes in each ready for new things. With twelve what is used
 * once is thrown away soon, and little of it gets among what stays.
 */
const SMALL_NURSERIES = '--max-semi-space-size=8'

/**
 * The worker at which the front door's socket is noted. At the front door itself Miniflare would lead it past two workers of its own, which
 * look for files and cost each request half a millisecond; files below `/assets` the front door hands on itself.
 */
const SOCKET_KEEPER = 'review' satisfies WorkerName

/** Where the public comes in. */
const frontDoorOf = async (miniflare: Miniflare): Promise<string> => (await miniflare.unsafeGetDirectURL(serviceName(SOCKET_KEEPER))).origin

/**
 * Miniflare's own entry lets whoever asks name any worker in a header, so it stays inside this machine at a port nobody is told; the public
 * gets a socket that leads to the front door and nowhere else.
 */
const launch = (options: HouseOptions, port: number): Miniflare => {
  process.env.MINIFLARE_WORKERD_V8_FLAGS ??= SMALL_NURSERIES
  const overrides = { ...options.settings, ...secretsIn(options.stateDir) }
  const frontDoor = { unsafeDirectSockets: [{ host: options.host, port, serviceName: serviceName('site') }] }
  return new Miniflare({
    ...convertV4MiniflareOptions({
      host: '127.0.0.1',
      port: 0,
      cf: false,
      log: new Log(options.quiet ? LogLevel.NONE : LogLevel.WARN),
      logRequests: false,
      unsafeTriggerHandlers: false,
      workers: [
        ...WORKERS.map((worker) => ({ ...embeddedWorker(worker, overrides), ...(worker === SOCKET_KEEPER && frontDoor) })),
        ...(options.guest ? [{ ...options.guest, modules: true, unsafeDirectSockets: [{ host: '127.0.0.1', port: 0 }] }] : []),
      ],
    }),
    resourcePersistencePath: dataFolder(options.stateDir),
  })
}
