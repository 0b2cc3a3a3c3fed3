import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrationsPath } from '@vorbild/embedded/house'
import { migrate } from '@vorbild/embedded/migrate'
import type { Database } from '@vorbild/events/statement'
import type { WorkerName } from '@vorbild/events/workers'
import { databaseFrom } from './database.ts'

/** A database as an older release left it: `rows` puts in what it wrote, `update` brings it to the present. */
export interface OldDatabase {
  readonly db: Database
  rows<T = Record<string, unknown>>(sql: string, ...values: readonly unknown[]): Promise<T[]>
  update(): Promise<void>
  stop(): Promise<void>
}

/** A real D1 database of a worker with its migrations up to and with this number, e.g. `0001`. */
export const createOldDatabase = async (worker: WorkerName, number: string): Promise<OldDatabase> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vorbild-migrations-'))
  for (const name of readdirSync(migrationsPath(worker)))
    if (name.endsWith('.sql') && name.slice(0, number.length) <= number)
      cpSync(path.join(migrationsPath(worker), name), path.join(folder, name))
  const { db, binding, stop } = await databaseFrom(folder)
  rmSync(folder, { recursive: true })
  return {
    db,
    rows: async <T>(sql: string, ...values: readonly unknown[]) =>
      (
        await binding
          .prepare(sql)
          .bind(...values)
          .all<T>()
      ).results,
    update: async () => {
      await migrate(binding, migrationsPath(worker))
    },
    stop,
  }
}
