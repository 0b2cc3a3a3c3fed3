import { documentKeys } from '@vorbild/content/documents'
import { contentDisposition } from '@vorbild/web/content-disposition'
import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { ReviewEnv } from '../app-env.ts'
import { CASE_PATH, caseOf } from './case-of.ts'

/** Images may be shown in the page; whatever else is handed in is only ever saved, never opened as a page of ours. */
const SHOWN = ['image/png', 'image/jpeg', 'image/webp']

/** Files of an entry under review; published ones are served elsewhere. */
export const caseFiles = new Hono<ReviewEnv>()

caseFiles.get(`${CASE_PATH}/dateien/:fileId`, async (c) => {
  const asked = await caseOf(c)
  if (asked instanceof Response) return asked
  const { submissions, files } = c.var.services
  const { submissionId, revision } = asked.row
  // only files that a document names: of this revision, or of the one it is compared with
  const documents = await Promise.all([revision, revision - 1].map((r) => submissions.get(documentKeys.submission(submissionId, r))))
  const file = documents.flatMap((document) => document?.files ?? []).find(({ id }) => id === c.req.param('fileId'))
  const stored = file && (await files.get(documentKeys.submissionFile(submissionId, file.id)))
  if (!file || !stored) return errorResponse(c, 404)
  const shown = SHOWN.includes(file.mediaType)
  return c.body(stored.body, 200, {
    'content-type': shown || file.mediaType === 'application/pdf' ? file.mediaType : 'application/octet-stream',
    'content-length': String(stored.size),
    'content-disposition': contentDisposition(shown ? 'inline' : 'attachment', file.name),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, no-store',
  })
})
