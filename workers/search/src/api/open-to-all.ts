import { HEADERS } from '@vorbild/web/headers'
import { rateLimit } from '@vorbild/web/rate-limit'
import { cors } from 'hono/cors'
import { createMiddleware } from 'hono/factory'
import type { SearchEnv } from '../search-variables.ts'
import { createCount } from './counted-here.ts'

/** As in wrangler.toml; the platform's counter does not tell how much is left. */
const LIMIT = { requests: 600, seconds: 60 }

const EXPOSED = ['etag', 'link', 'content-disposition', 'ratelimit', 'ratelimit-policy', 'retry-after', 'x-rows-read']

const readable = cors({ origin: '*', allowMethods: ['GET', 'HEAD', 'OPTIONS'], exposeHeaders: EXPOSED, maxAge: 86_400 })

/** Open data may be read by scripts of every site (CORS). */
export const openToAll = createMiddleware<SearchEnv>(async (c, next) => {
  const answer = await readable(c, next)
  if (answer) return answer
  c.header('cross-origin-resource-policy', 'cross-origin')
})

/** So many requests this isolate answers without asking the platform's counter: readers do not wait for it, machines meet it soon enough. */
const UNASKED = 60
const MOST_ADDRESSES = 5_000
const countHere = createCount(LIMIT.seconds * 1000, MOST_ADDRESSES)

/** So much per network address and minute, and told in the headers of the IETF draft on rate limits. */
export const limitedTo = (scope: string) => {
  const limit = rateLimit<Env>({ limiter: (env) => env.API_LIMIT, scope, retryAfterSeconds: LIMIT.seconds })
  return createMiddleware<SearchEnv>(async (c, next) => {
    const isFew = countHere(`${scope} ${c.req.header(HEADERS.network) ?? ''}`, Date.now()) <= UNASKED
    if (isFew) await next()
    else {
      const refused = await limit(c as never, next)
      if (refused) c.res = refused
    }
    c.header('ratelimit-policy', `"${scope}";q=${LIMIT.requests};w=${LIMIT.seconds}`)
    if (c.res.status === 429) c.header('ratelimit', `"${scope}";r=0;t=${LIMIT.seconds}`)
  })
}
