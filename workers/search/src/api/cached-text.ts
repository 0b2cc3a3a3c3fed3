import type { Context } from 'hono'
import type { SearchEnv } from '../search-variables.ts'

const REVALIDATED = 'public, max-age=0, must-revalidate'

/** A weak ETag (RFC 9110) over what matters of an answer. */
export const weakEtag = async (identity: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(identity))
  return `W/"${Array.from(new Uint8Array(digest).subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
}

/** Whether the asker holds just this already. */
export const isKnown = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((tag) => [etag, '*'].includes(tag.trim()))

/** A text that costs only headers when it is asked for again and did not change. */
export const cachedText = async (c: Context<SearchEnv>, text: string, mediaType: string, more: Record<string, string> = {}) => {
  const etag = await weakEtag(text)
  const headers = { 'cache-control': REVALIDATED, ...more, etag }
  return isKnown(c, etag) ? c.body(null, 304, headers) : c.body(text, 200, { ...headers, 'content-type': mediaType })
}

/** JSON in the same way. `volatile` is part of the answer but not of its identity. */
export const cachedJson = async (c: Context<SearchEnv>, stable: object, volatile: object = {}): Promise<Response> => {
  const etag = await weakEtag(JSON.stringify(stable))
  const headers = { 'cache-control': REVALIDATED, etag }
  return isKnown(c, etag) ? c.body(null, 304, headers) : c.json({ ...stable, ...volatile }, 200, headers)
}
