import { readFileSync } from 'node:fs'
import path from 'node:path'
import { startCluster } from '../search/postgres.ts'
import type { Collection, Engine } from './judged.ts'
import { fieldsOf, fitting } from './peer-texts.ts'

/**
 * PostgreSQL full text with its German configuration, umlauts folded, our weights of fields, similar spellings (trigrams) where nothing is
 * found: see postgres.sql.
 */
export const postgres = async ({ documents }: Collection): Promise<Engine> => {
  const { pool, stop } = await startCluster()
  try {
    await pool.query('CREATE TABLE field AS SELECT $1::json AS rows', [
      JSON.stringify(documents.map((document, at) => ({ id: at + 1, ...fieldsOf(document) }))),
    ])
    await pool.query(readFileSync(path.join(import.meta.dirname, 'postgres.sql'), 'utf8'))
  } catch (error) {
    await stop()
    throw error
  }
  const narrowed = fitting(documents)
  return {
    name: 'PostgreSQL',
    search: async (query) => {
      const { rows } = await pool.query<{ found: readonly number[] }>('SELECT find($1) AS found', [query.q])
      return narrowed(query, rows[0]?.found ?? [])
    },
    stop,
  }
}
