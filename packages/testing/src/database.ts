import { migrationsPath } from '@vorbild/embedded/house'
import { migrate } from '@vorbild/embedded/migrate'
import type { Database } from '@vorbild/events/statement'
import type { WorkerName } from '@vorbild/events/workers'
import { drizzle } from 'drizzle-orm/d1'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** A real D1 database that nobody else uses. */
export interface OwnDatabase {
  readonly db: Database
  readonly binding: D1Database
  stop(): Promise<void>
}

/** One with the migrations in a folder applied. */
export const databaseFrom = async (migrations: string): Promise<OwnDatabase> => {
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({ modules: true, script: 'export default {}', d1Databases: ['DB'], cf: false }),
  })
  const binding = (await miniflare.getD1Database('DB')) as unknown as D1Database
  await migrate(binding, migrations)
  return { db: drizzle(binding), binding, stop: () => miniflare.dispose() }
}

/** An empty one as a worker has it. */
export const createDatabase = (worker: WorkerName): Promise<OwnDatabase> => databaseFrom(migrationsPath(worker))
