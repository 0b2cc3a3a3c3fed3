import { link } from '@vorbild/ui/page'
import { errorResponse } from '@vorbild/web/error-response'
import { goneResponse } from '@vorbild/web/gone-response'
import { createMiddleware } from 'hono/factory'
import type { SubmissionsEnv } from '../app-env.ts'
import { exampleAt } from '../example-at.ts'

/** Finds the public example of the address for the pages below it; 404, 410 and other addresses are answered here. */
export const openExample = createMiddleware<SubmissionsEnv>(async (c, next) => {
  const slug = c.req.param('slug') ?? ''
  const found = await exampleAt(c.var.services.search, slug)
  if (found.ok) {
    c.set('example', found.value)
    return next()
  }
  if (found.reason !== 'moved') return found.reason === 'gone' ? goneResponse(c) : errorResponse(c, 404)
  // 307: what was typed into a form goes along
  const there = c.var.page.path.replace(`/beispiele/${slug}/`, () => `/beispiele/${found.slug}/`)
  return c.redirect(link(c.var.page, there), 307)
})
