import type { Context } from 'hono'
import type { SearchEnv } from '../search-variables.ts'

/**
 * JSON with a weak ETag (RFC 9110) over what matters of it, so that asking again costs only headers. `volatile` is part of the answer
 * but not of its identity.
 */
export const cachedJson = async (c: Context<SearchEnv>, stable: object, volatile: object = {}): Promise<Response> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(stable)))
  const etag = `W/"${Array.from(new Uint8Array(digest).subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim())
  if (known.includes(etag) || known.includes('*')) return c.body(null, 304, headers)
  return c.json({ ...stable, ...volatile }, 200, headers)
}
