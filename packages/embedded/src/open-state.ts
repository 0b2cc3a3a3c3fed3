import path from 'node:path'
import type { WorkerName } from '@vorbild/events/workers'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'
import { databaseOwners, migrationsPath, serviceName } from './house.ts'
import { migrate } from './migrate.ts'
import { workerConfig } from './worker-config.ts'

/** The data of a house while nobody is in it. */
export interface State {
  /** A worker's own database, as its migrations left it. */
  database(worker: WorkerName): Promise<D1Database>
  documents(): Promise<R2Bucket>
  close(): Promise<void>
}

/**
 * Opens databases and documents as Miniflare keeps them in `folder`, and brings the databases up to date. The workers' code does not run
 * meanwhile: neither a reader nor an alarm meets tables that are not there yet.
 */
export const openState = async (folder: string): Promise<State> => {
  const owners = databaseOwners()
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({
      cf: false,
      workers: owners.map((worker) => {
        const { d1Databases = {}, r2Buckets = {} } = workerConfig(worker)
        return { name: serviceName(worker), modules: true, script: 'export default {}', d1Databases, r2Buckets }
      }),
    }),
    resourcePersistencePath: folder,
  })
  const database = (worker: WorkerName) => miniflare.getD1Database('DB', serviceName(worker)) as unknown as Promise<D1Database>
  try {
    for (const worker of owners) await migrate(await database(worker), migrationsPath(worker))
  } catch (error) {
    await miniflare.dispose()
    throw error
  }
  return {
    database,
    documents: () => miniflare.getR2Bucket('DOCUMENTS', serviceName('review')) as unknown as Promise<R2Bucket>,
    close: () => miniflare.dispose(),
  }
}

/** Where the embedded server keeps databases, files, objects and queues. */
export const dataFolder = (stateDir: string): string => path.join(stateDir, 'data')
