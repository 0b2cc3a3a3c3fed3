import { documentKeys } from '@vorbild/content/documents'
import { contentDisposition } from '@vorbild/web/content-disposition'
import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { SubmissionsEnv } from '../app-env.ts'

/** A draft's own files, for whoever holds its link. Images are shown, documents are saved. */
export const draftFiles = new Hono<SubmissionsEnv>().get('/dateien/:file', async (c) => {
  const { services, row } = c.var
  const file = (await services.attachments.of(row.id)).find(({ id }) => id === c.req.param('file'))
  const stored = file && (await services.files.get(documentKeys.submissionFile(row.id, file.id)))
  if (!file || !stored) return errorResponse(c, 404)
  const way = file.role === 'image' ? 'inline' : 'attachment'
  return c.body(stored.body, 200, {
    'content-type': file.mediaType,
    'content-disposition': contentDisposition(way, file.name),
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  })
})
