import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { unstable_splitSqlQuery as splitSql } from 'wrangler'

/** The state on disk knows migrations that this version of the house does not. */
export class StateFromNewerVersion extends Error {}

/**
 * Applies what is missing, in the order of the file names, and notes it in the same table as `wrangler d1 migrations`.
 * Each file and its note are one batch.
 */
export const migrate = async (database: D1Database, folder: string): Promise<number> => {
  await database
    .prepare(
      'CREATE TABLE IF NOT EXISTS d1_migrations (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT UNIQUE, applied_at TIMESTAMP DEFAULT CURRENT_TIMESTAMP NOT NULL)',
    )
    .run()
  const { results } = await database.prepare('SELECT name FROM d1_migrations').all<{ name: string }>()
  const applied = new Set(results.map((row) => row.name))
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
  const unknown = [...applied].filter((name) => !files.includes(name))
  if (unknown.length > 0) throw new StateFromNewerVersion(`unknown migrations in ${path.basename(folder)}: ${unknown.join(', ')}`)
  const missing = files.filter((name) => !applied.has(name))
  for (const name of missing) {
    const statements = splitSql(readFileSync(path.join(folder, name), 'utf8')).map((sql) => database.prepare(sql))
    await database.batch([...statements, database.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name)])
  }
  return missing.length
}
