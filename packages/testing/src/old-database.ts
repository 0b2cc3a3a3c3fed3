import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrationsPath } from '@vorbild/embedded/house'
import { type MigratedDatabase, migrate } from '@vorbild/embedded/migrate'
import type { Database } from '@vorbild/events/statement'
import type { WorkerName } from '@vorbild/events/workers'
import { drizzle } from 'drizzle-orm/d1'
import { convertV4MiniflareOptions, Miniflare } from 'miniflare'

/** A database as an older release left it: `rows` puts in what it wrote, `update` brings it to the present. */
export interface OldDatabase {
  readonly db: Database
  rows<T = Record<string, unknown>>(sql: string, ...values: readonly unknown[]): Promise<T[]>
  update(): Promise<void>
  stop(): Promise<void>
}

/** A real D1 database of a worker with its migrations up to and with this number, e.g. `0001`. */
export const createOldDatabase = async (worker: WorkerName, number: string): Promise<OldDatabase> => {
  const miniflare = new Miniflare({
    ...convertV4MiniflareOptions({ modules: true, script: 'export default {}', d1Databases: ['DB'], cf: false }),
  })
  const database = await miniflare.getD1Database('DB')
  const folder = mkdtempSync(path.join(tmpdir(), 'vorbild-migrations-'))
  for (const name of readdirSync(migrationsPath(worker)))
    if (name.endsWith('.sql') && name.slice(0, number.length) <= number)
      cpSync(path.join(migrationsPath(worker), name), path.join(folder, name))
  await migrate(database as unknown as MigratedDatabase, folder)
  rmSync(folder, { recursive: true })
  return {
    db: drizzle(database as unknown as D1Database),
    rows: async <T>(sql: string, ...values: readonly unknown[]) =>
      (
        await database
          .prepare(sql)
          .bind(...values)
          .all<T>()
      ).results,
    update: async () => {
      await migrate(database as unknown as MigratedDatabase, migrationsPath(worker))
    },
    stop: () => miniflare.dispose(),
  }
}
