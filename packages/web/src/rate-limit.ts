import { sha256 } from '@vorbild/kernel/digest'
import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env.ts'
import { errorFields } from './error-fields.ts'
import { errorResponse } from './error-response.ts'
import { HEADERS } from './headers.ts'
import { logLine } from './log.ts'

export interface RateLimitSettings<Bindings extends object> {
  /** The platform's counter; a platform without one limits nothing. */
  readonly limiter: (env: Bindings) => RateLimit | undefined
  /** What is counted, one word; the same person's other doings are counted apart. */
  readonly scope: string
  /** Told to whoever must wait: the period of the counter. */
  readonly retryAfterSeconds: number
}

/** Network addresses are personal data: only a hash, which names nobody, reaches the counter. */
const keyOf = (scope: string, network: string): Promise<string> => sha256(`${scope}\n${network}`, 16)

const SILENT_MS = 60_000
let lastWarning = 0

/**
 * A counter that fails (a server out of file handles cannot open its database) lets everybody through: pages that cannot be read help
 * nobody. Said in the log once a minute.
 */
const isWithin = async (counter: RateLimit, key: string): Promise<boolean> => {
  try {
    return (await counter.limit({ key })).success
  } catch (error) {
    const now = Date.now()
    if (now - lastWarning >= SILENT_MS) {
      lastWarning = now
      logLine('warn', 'the rate limit cannot count, everybody is let through', { error: errorFields(error).message })
    }
    return true
  }
}

/** Counts once more for a network, and tells whether that is still within the limit. */
export const isWithinLimit = async (counter: RateLimit | undefined, scope: string, network: string | undefined): Promise<boolean> =>
  counter === undefined || isWithin(counter, await keyOf(scope, network ?? 'unknown'))

/** Answers 429 to whoever asks too often from one network. Those of whom nobody says where they come from count as one. */
export const rateLimit = <Bindings extends object>({ limiter, scope, retryAfterSeconds }: RateLimitSettings<Bindings>) =>
  createMiddleware<AppEnv<Bindings>>(async (c, next) => {
    if (!(await isWithinLimit(limiter(c.env), scope, c.req.header(HEADERS.network)))) {
      c.header('retry-after', String(retryAfterSeconds))
      return errorResponse(c, 429)
    }
    await next()
  })
