import { existsSync } from 'node:fs'
import path from 'node:path'
import { WORKERS, type WorkerName } from '@vorbild/events/workers'

/** Where everything of a worker lies. The front door's configuration is the one at the top of the repository. */
export const ROOT = path.resolve(import.meta.dirname, '../../..')

export const configPath = (worker: WorkerName): string =>
  worker === 'site' ? path.join(ROOT, 'wrangler.toml') : path.join(ROOT, 'workers', worker, 'wrangler.toml')

/** Folder of the built bundle, as `npm run build` leaves it. */
export const bundlePath = (worker: WorkerName): string => path.join(ROOT, 'workers', worker, 'dist')

export const migrationsPath = (worker: WorkerName): string => path.join(ROOT, 'migrations', worker)

/** Workers with a database of their own. */
export const databaseOwners = (): readonly WorkerName[] => WORKERS.filter((worker) => existsSync(migrationsPath(worker)))

/** Name of a worker at the platform. */
export const serviceName = (worker: WorkerName): string => `vorbild-${worker}`
