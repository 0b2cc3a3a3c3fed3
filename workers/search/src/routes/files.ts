import { documentKeys } from '@vorbild/content/documents'
import { link } from '@vorbild/ui/page'
import { isKnown, REVALIDATED } from '@vorbild/web/cached-text'
import { contentDisposition } from '@vorbild/web/content-disposition'
import { errorResponse } from '@vorbild/web/error-response'
import { goneResponse } from '@vorbild/web/gone-response'
import { Hono } from 'hono'
import type { SearchEnv } from '../search-variables.ts'
import { atSlug } from '../store/read.ts'

export const files = new Hono<SearchEnv>()

/** Shown in the browser; anything else could run there and is only offered for download. */
const HARMLESS = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']

/** Files of the version that is public now, and no others that may lie beside them. */
files.get('/beispiele/:slug/dateien/:file', async (c) => {
  const { db, files: store } = c.get('services')
  const at = await atSlug(db, c.req.param('slug'))
  if (at === null) return errorResponse(c, 404)
  if ('gone' in at) return goneResponse(c)
  const id = c.req.param('file')
  if ('movedTo' in at) return c.redirect(link(c.get('page'), `/beispiele/${at.movedTo}/dateien/${encodeURIComponent(id)}`), 301)
  const file = at.document.files.find((known) => known.id === id)
  if (!file) return errorResponse(c, 404)
  // a file never changes, so its name tells all; whoever has it is answered without a look into the store
  const headers = {
    etag: `"${encodeURIComponent(file.id)}"`,
    'cache-control': REVALIDATED,
    // pictures of public examples are shown in newsletters, and so inside webmail of other origins; a 304 speaks for what is kept
    'cross-origin-resource-policy': 'cross-origin',
  }
  if (isKnown(c, headers.etag)) return c.body(null, 304, headers)
  const stored = await store.get(documentKeys.exampleFile(at.document.exampleId, file.id))
  if (!stored) return errorResponse(c, 404)
  const harmless = HARMLESS.includes(file.mediaType)
  return c.body(stored.body, 200, {
    ...headers,
    'content-type': harmless ? file.mediaType : 'application/octet-stream',
    'content-length': String(stored.size),
    'content-disposition': contentDisposition(harmless ? 'inline' : 'attachment', file.name),
    'x-content-type-options': 'nosniff',
  })
})
