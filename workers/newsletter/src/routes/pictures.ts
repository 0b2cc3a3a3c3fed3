import { documentKeys } from '@vorbild/content/documents'
import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { pictureAt } from '../rules/picture.ts'

/**
 * Pictures of the office's own, for mail programs, the archive and the desk. Nobody can guess the address of one that has not gone out
 * yet, and a test mail must be able to show it.
 */
export const pictureRoutes = new Hono<NewsletterEnv>().get('/newsletter/bilder/:issue/:name', async (c) => {
  const { files, archiveNoindex } = c.get('services')
  const picture = pictureAt(c.req.path)
  const stored = picture && (await files.get(documentKeys.issuePicture(picture.issueId, picture.name)))
  if (!stored) return errorResponse(c, 404)
  const headers = {
    etag: stored.etag,
    'cache-control': 'public, max-age=86400',
    ...(archiveNoindex && { 'x-robots-tag': 'noindex' }),
    // shown in web mailers of other origins; a 304 speaks for what they keep
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (c.req.header('if-none-match') === stored.etag) {
    await stored.body.cancel()
    return c.body(null, 304, headers)
  }
  return c.body(stored.body, 200, {
    ...headers,
    'content-type': picture.mediaType,
    'content-length': String(stored.size),
    'content-disposition': 'inline',
    'x-content-type-options': 'nosniff',
  })
})
