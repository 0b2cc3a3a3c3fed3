import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import { deadLink } from './dead-link.tsx'

/** Opens the entry whose key stands in the address. */
export const openStatus = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const { links, submissions } = c.var.services
  const id = c.req.param('id') ?? ''
  if (!(await links.isStatusKey(id, c.req.query('schluessel') ?? ''))) return deadLink(c, 404)
  const row = await submissions.get(id)
  if (row === null) return deadLink(c, 410)
  c.set('row', row)
  c.header('cache-control', 'no-store')
  await next()
})
