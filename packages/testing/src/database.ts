import { migrationsPath } from '@vorbild/embedded/house'
import { type MigratedDatabase, migrate } from '@vorbild/embedded/migrate'
import type { Database } from '@vorbild/events/statement'
import type { WorkerName } from '@vorbild/events/workers'
import { drizzle } from 'drizzle-orm/d1'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** A real, empty D1 database with a worker's migrations applied, and nobody else using it. */
export const createDatabase = async (
  worker: WorkerName,
): Promise<{ readonly db: Database; readonly binding: D1Database; readonly stop: () => Promise<void> }> => {
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({ modules: true, script: 'export default {}', d1Databases: ['DB'], cf: false }),
  })
  const database = await miniflare.getD1Database('DB')
  await migrate(database as unknown as MigratedDatabase, migrationsPath(worker))
  const binding = database as unknown as D1Database
  return { db: drizzle(binding), binding, stop: () => miniflare.dispose() }
}
