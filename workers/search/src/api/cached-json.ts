import type { Context } from 'hono'
import type { SearchEnv } from '../search-variables.ts'

/** JSON as text, with the tag of what matters of it. */
export interface Tagged {
  readonly text: string
  readonly etag: string
}

export const tagged = async (stable: object): Promise<Tagged> => {
  const text = JSON.stringify(stable)
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  const etag = `W/"${Array.from(new Uint8Array(digest).subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('')}"`
  return { text, etag }
}

/**
 * JSON with a weak ETag (RFC 9110) over what matters of it, so that asking again costs only headers. `volatile` is part of the answer
 * but not of its identity.
 */
export const sendTagged = (c: Context<SearchEnv>, { text, etag }: Tagged, volatile: object = {}): Response => {
  const headers = { etag, 'cache-control': 'public, max-age=0, must-revalidate' }
  const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim())
  if (known.includes(etag) || known.includes('*')) return c.body(null, 304, headers)
  const more = JSON.stringify(volatile).slice(1)
  return c.body(more === '}' ? text : `${text.slice(0, -1)},${more}`, 200, { ...headers, 'content-type': 'application/json' })
}

export const cachedJson = async (c: Context<SearchEnv>, stable: object, volatile: object = {}): Promise<Response> =>
  sendTagged(c, await tagged(stable), volatile)
