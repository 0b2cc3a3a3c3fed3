import { databaseOwners, serviceName } from '@vorbild/embedded/house'
import type { Guest } from '@vorbild/embedded/start-house'
import type { WorkerName } from '@vorbild/events/workers'
import type { Miniflare } from 'miniflare'
import { eventually } from './eventually.ts'

const SCRIPT = `export default {
  async fetch(request, env) {
    const { worker, way, asked } = await request.json()
    const statements = asked.map(({ sql, values }) => env[worker].prepare(sql).bind(...values))
    try {
      return Response.json(await (way === 'batch' ? env[worker].batch(statements) : statements[0][way]()))
    } catch (error) {
      return new Response(error.message, { status: 500 })
    }
  },
}`

/** A worker beside the six that asks their databases. */
export const databaseDesk: Guest = {
  name: 'database-desk',
  script: SCRIPT,
  d1Databases: Object.fromEntries(databaseOwners().map((worker) => [worker, serviceName(worker)])),
}

interface Asked {
  readonly sql: string
  readonly values: readonly unknown[]
}

const isRefused = (error: unknown): boolean =>
  error instanceof Error && error.cause instanceof Error && 'code' in error.cause && error.cause.code === 'ECONNREFUSED'

/** What the desk answers; a house that is starting again is waited for. */
const askDesk = async <T>(miniflare: Miniflare, body: string): Promise<T> => {
  const answer = await eventually('the desk is open', async () => {
    try {
      return await fetch(await miniflare.unsafeGetDirectURL(databaseDesk.name), { method: 'POST', body })
    } catch (error) {
      if (isRefused(error)) return null
      throw error
    }
  })
  if (!answer.ok) throw new Error(await answer.text())
  return (await answer.json()) as T
}

/**
 * A worker's database as tests and seeds use it: one trip for a statement. Miniflare's own way in takes three, stops this process during two
 * of them, the mail server for tests and all, and costs five times as much.
 */
export const databaseAt = (miniflare: () => Miniflare, worker: WorkerName): D1Database => {
  const ask = <T>(way: 'all' | 'raw' | 'batch', asked: readonly Asked[]): Promise<T> =>
    askDesk(miniflare(), JSON.stringify({ worker, way, asked }))
  const statement = (sql: string, values: readonly unknown[]) => {
    const all = () => ask<D1Result<Readonly<Record<string, unknown>>>>('all', [{ sql, values }])
    return {
      sql,
      values,
      bind: (...bound: readonly unknown[]) => statement(sql, bound),
      all,
      run: all,
      raw: () => ask('raw', [{ sql, values }]),
      first: async (column?: string) => {
        const [row] = (await all()).results
        return row && column ? row[column] : (row ?? null)
      },
    }
  }
  const batch = (statements: readonly Asked[]) =>
    ask(
      'batch',
      statements.map(({ sql, values }) => ({ sql, values })),
    )
  return { prepare: (sql: string) => statement(sql, []), batch } as unknown as D1Database
}
