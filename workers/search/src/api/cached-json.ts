import { isKnown, REVALIDATED, weakEtag } from '@vorbild/web/cached-text'
import type { Context } from 'hono'
import type { SearchEnv } from '../search-variables.ts'

/** JSON as text, with the tag of what matters of it. */
export interface Tagged {
  readonly text: string
  readonly etag: string
}

export const tagged = async (stable: object): Promise<Tagged> => {
  const text = JSON.stringify(stable)
  return { text, etag: await weakEtag(text) }
}

/** JSON that costs only headers when it did not change. `volatile` is part of the answer but not of its identity. */
export const sendTagged = (c: Context<SearchEnv>, { text, etag }: Tagged, volatile: object = {}): Response => {
  const headers = { 'cache-control': REVALIDATED, etag }
  if (isKnown(c, etag)) return c.body(null, 304, headers)
  const more = JSON.stringify(volatile).slice(1)
  return c.body(more === '}' ? text : `${text.slice(0, -1)},${more}`, 200, { ...headers, 'content-type': 'application/json' })
}

export const cachedJson = async (c: Context<SearchEnv>, stable: object, volatile: object = {}): Promise<Response> =>
  sendTagged(c, await tagged(stable), volatile)
