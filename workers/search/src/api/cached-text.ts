import { sha256 } from '@vorbild/kernel/digest'
import type { Context } from 'hono'
import type { SearchEnv } from '../search-variables.ts'

const REVALIDATED = 'public, max-age=0, must-revalidate'

/** A weak ETag (RFC 9110) over what matters of an answer. */
const weakEtag = async (identity: string): Promise<string> => `W/"${await sha256(identity, 12)}"`

/** Whether the asker holds just this already. */
export const isKnown = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((tag) => [etag, '*'].includes(tag.trim()))

/** A text that costs only headers when it is asked for again and did not change. */
export const cachedText = async (c: Context<SearchEnv>, text: string, mediaType: string, more: Record<string, string> = {}) => {
  const etag = await weakEtag(text)
  const headers = { 'cache-control': REVALIDATED, ...more, etag }
  return isKnown(c, etag) ? c.body(null, 304, headers) : c.body(text, 200, { ...headers, 'content-type': mediaType })
}

/** JSON as text, with the tag of what matters of it. */
export interface Tagged {
  readonly text: string
  readonly etag: string
}

export const tagged = async (stable: object): Promise<Tagged> => {
  const text = JSON.stringify(stable)
  return { text, etag: await weakEtag(text) }
}

/** JSON in the same way. `volatile` is part of the answer but not of its identity. */
export const sendTagged = (c: Context<SearchEnv>, { text, etag }: Tagged, volatile: object = {}): Response => {
  const headers = { 'cache-control': REVALIDATED, etag }
  if (isKnown(c, etag)) return c.body(null, 304, headers)
  const more = JSON.stringify(volatile).slice(1)
  return c.body(more === '}' ? text : `${text.slice(0, -1)},${more}`, 200, { ...headers, 'content-type': 'application/json' })
}

export const cachedJson = async (c: Context<SearchEnv>, stable: object, volatile: object = {}): Promise<Response> =>
  sendTagged(c, await tagged(stable), volatile)
