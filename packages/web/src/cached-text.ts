import { sha256 } from '@vorbild/kernel/digest'
import type { Context } from 'hono'

/**
 * Caches may keep an answer but have to ask before each use (RFC 9111), so that what was withdrawn is gone from all of them at once.
 * Together with an ETag that costs headers.
 */
export const REVALIDATED = 'public, no-cache'

/** A weak ETag (RFC 9110) over what matters of an answer. */
export const weakEtag = async (identity: string): Promise<string> => `W/"${await sha256(identity, 12)}"`

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '')

/** Whether the asker holds just this already. Tags are compared weakly, as RFC 9110 wants it: proxies that compress make strong ones weak. */
export const isKnown = (c: Context, etag: string): boolean =>
  (c.req.header('if-none-match') ?? '').split(',').some((tag) => [opaque(etag), '*'].includes(opaque(tag)))

/** A text that costs only headers when it is asked for again and did not change. */
export const cachedText = async (c: Context, text: string, mediaType: string, more: Record<string, string> = {}): Promise<Response> => {
  const etag = await weakEtag(text)
  const headers = { 'cache-control': REVALIDATED, ...more, etag }
  return isKnown(c, etag) ? c.body(null, 304, headers) : c.body(text, 200, { ...headers, 'content-type': mediaType })
}
