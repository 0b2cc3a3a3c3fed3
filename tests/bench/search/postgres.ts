import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import type { FilterName, Practice, Query } from './corpus.ts'
import type { Answer, Peer } from './peers.ts'
import { memoryOf, startProcess, stopProcess } from './processes.ts'

const INSTALLED = '/usr/lib/postgresql'
/** Of a small server: enough for all of the index, and no parallel workers on a machine of two cores. */
const SETTINGS = [
  'shared_buffers=512MB',
  'work_mem=32MB',
  'maintenance_work_mem=256MB',
  'max_parallel_workers_per_gather=0',
  'jit=off',
  'fsync=off',
]

/** A server of its own in a scratch folder. Refuses to run as root, so it then runs as its own user. */
export const startCluster = async () => {
  const version = existsSync(INSTALLED) ? readdirSync(INSTALLED).sort().at(-1) : undefined
  if (version === undefined) throw new Error('PostgreSQL is not installed')
  const bin = path.join(INSTALLED, version, 'bin')
  const folder = mkdtempSync(path.join(tmpdir(), 'vorbild-postgres-'))
  const asRoot = process.getuid?.() === 0
  const command = (name: string, args: readonly string[]): readonly [string, readonly string[]] =>
    asRoot
      ? ['setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', path.join(bin, name), ...args]]
      : [path.join(bin, name), args]
  if (asRoot) execFileSync('chown', ['postgres', folder])
  chmodSync(folder, 0o700)
  const [init, initArgs] = command('initdb', ['-D', folder, '-A', 'trust', '-U', 'postgres', '--locale=C.UTF-8', '-E', 'UTF8'])
  execFileSync(init, [...initArgs], { stdio: 'ignore', cwd: '/' })
  const own = [...SETTINGS, 'listen_addresses=', `unix_socket_directories=${folder}`].flatMap((setting) => ['-c', setting])
  const [run, runArgs] = command('postgres', ['-D', folder, ...own])
  const server = startProcess(run, runArgs, { cwd: '/' })
  const pool = new pg.Pool({ host: folder, user: 'postgres', database: 'postgres', max: 8 })
  pool.on('error', () => {})
  for (let tries = 0; ; tries++) {
    try {
      await pool.query('SELECT 1')
      break
    } catch (error) {
      if (tries > 100) throw error
      await pause(100)
    }
  }
  const stop = async (): Promise<void> => {
    await pool.end()
    await stopProcess(server, 'SIGINT')
    rmSync(folder, { recursive: true, force: true })
  }
  return { pool, stop, memory: () => memoryOf(server.pid ?? 0) }
}

const TABLES = `
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE TABLE practice (id int PRIMARY KEY, title text, summary text, body text, land text, setting text, topic text[],
    target_group text[], year int, words tsvector);`

const INSERT = `
  INSERT INTO practice SELECT id, title, summary, body, land, setting, topics, "targetGroups", year,
    setweight(to_tsvector('german', title), 'A') || setweight(to_tsvector('german', summary), 'B') || setweight(to_tsvector('german', body), 'D')
  FROM jsonb_to_recordset($1::jsonb) AS one
    (id int, title text, summary text, body text, land text, setting text, topics text[], "targetGroups" text[], year int)`

/** The spelling of words is looked up among those that at least two practices have. */
const INDEXES = [
  'CREATE INDEX ON practice USING gin (words)',
  `CREATE TABLE word AS SELECT word FROM ts_stat('SELECT to_tsvector(''simple'', title || '' '' || summary || '' '' || body) FROM practice')
    WHERE length(word) >= 4 AND ndoc >= 2`,
  'CREATE INDEX ON word USING gin (word gin_trgm_ops)',
  'VACUUM ANALYZE practice',
  'ANALYZE word',
]

const FITS: Readonly<Record<FilterName, (place: string) => string>> = {
  land: (place) => `land = ${place}`,
  setting: (place) => `setting = ${place}`,
  topic: (place) => `${place} = ANY(topic)`,
  targetGroup: (place) => `${place} = ANY(target_group)`,
}

const SHOWN = 10

/** One question for the hits of the first page, their number and five facets counted over all of them. */
const question = (names: readonly FilterName[]): string => `
  WITH wanted AS (SELECT to_tsquery('german', $1) AS query),
  found AS MATERIALIZED (SELECT id, land, setting, topic, target_group, year, ts_rank(words, query) AS rank FROM practice, wanted
    WHERE words @@ query ${names.map((name, at) => `AND ${FITS[name](`$${at + 2}`)}`).join(' ')}),
  best AS (SELECT id, rank FROM found ORDER BY rank DESC, id DESC LIMIT ${SHOWN}),
  counted AS (
    SELECT 'land' AS facet, land AS key, count(*) AS n FROM found GROUP BY land
    UNION ALL SELECT 'setting', setting, count(*) FROM found GROUP BY setting
    UNION ALL SELECT 'year', year::text, count(*) FROM found GROUP BY year
    UNION ALL SELECT 'topic', key, count(*) FROM found, unnest(topic) AS key GROUP BY key
    UNION ALL SELECT 'targetGroup', key, count(*) FROM found, unnest(target_group) AS key GROUP BY key)
  SELECT (SELECT count(*)::int FROM found) AS total,
    (SELECT json_agg(json_build_object('id', id, 'title', title, 'summary', summary) ORDER BY rank DESC, id DESC) FROM best JOIN practice USING (id)) AS hits,
    (SELECT json_object_agg(facet, counts) FROM (SELECT facet, json_object_agg(key, n) AS counts FROM counted GROUP BY facet) AS by_facet) AS facets`

const wordsOf = (q: string): readonly string[] => q.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** PostgreSQL's German text search: weighted vectors in a GIN index; where nothing is found, the most similar words by trigrams. */
export const postgres = async (): Promise<Peer> => {
  const { pool, stop, memory } = await startCluster()
  await pool.query(TABLES)
  let waiting: Practice[] = []
  const flush = async (): Promise<void> => {
    if (waiting.length > 0) await pool.query(INSERT, [JSON.stringify(waiting)])
    waiting = []
  }
  const find = async (words: readonly string[], filters: Query['filters']): Promise<Answer> => {
    const names = Object.keys(filters) as FilterName[]
    const query = words.map((word, at) => (at === words.length - 1 ? `${word}:*` : word)).join(' & ')
    const { rows } = await pool.query({
      name: `search ${names.join(' ')}`,
      text: question(names),
      values: [query, ...names.map((name) => filters[name])],
    })
    const [row] = rows as [{ total: number; hits: Answer['hits'] | null; facets: Answer['facets'] | null }]
    return { total: row.total, hits: row.hits ?? [], facets: row.facets ?? {} }
  }
  const similar = async (word: string): Promise<string> => {
    const text = 'SELECT word FROM word WHERE word % $1 ORDER BY similarity(word, $1) DESC LIMIT 1'
    const { rows } = await pool.query({ name: 'similar', text, values: [word] })
    return rows[0]?.word ?? word
  }
  return {
    add: async (practice) => {
      waiting.push(practice)
      if (waiting.length >= 500) await flush()
    },
    ready: async () => {
      await flush()
      for (const statement of INDEXES) await pool.query(statement)
    },
    search: async ({ q, filters }) => {
      const words = wordsOf(q)
      if (words.length === 0) return { total: 0, hits: [], facets: {} }
      const strict = await find(words, filters)
      return strict.total > 0 ? strict : find(await Promise.all(words.map(similar)), filters)
    },
    memory,
    stop,
  }
}
