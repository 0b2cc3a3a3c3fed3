import { seeOther } from '@vorbild/web/redirect'
import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import { deadLink } from './dead-link.tsx'

/** Opens the draft a link names. What is sent already is looked at on its status page. */
export const openDraft = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const { links, submissions } = c.var.services
  const id = await links.readDraft(c.req.param('draft') ?? '')
  if (id === null) return deadLink(c, 404)
  const row = await submissions.get(id)
  if (row === null) return deadLink(c, 410)
  if (row.state !== 'draft') return seeOther(c, await links.status(id))
  c.set('row', row)
  c.header('cache-control', 'no-store')
  await next()
})
