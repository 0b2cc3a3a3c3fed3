import { databaseOwners, serviceName } from '@vorbild/embedded/house'
import type { Guest } from '@vorbild/embedded/start-house'

/**
 * Asks the workers' databases one statement at a time. Miniflare's own way in takes three trips for one, and stops this process during two
 * of them, the mail server for tests and all.
 */
const SCRIPT = `export default {
  async fetch(request, env) {
    const { worker, sql, values } = await request.json()
    try {
      return Response.json(await env[worker].prepare(sql).bind(...values).all())
    } catch (error) {
      return new Response(error.message, { status: 500 })
    }
  },
}`

export const databaseDesk: Guest = {
  name: 'database-desk',
  script: SCRIPT,
  d1Databases: Object.fromEntries(databaseOwners().map((worker) => [worker, serviceName(worker)])),
}
