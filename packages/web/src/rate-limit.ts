import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env.ts'
import { errorResponse } from './error-response.ts'

export interface RateLimitSettings<Bindings extends object> {
  /** The platform's counter; a platform without one limits nothing. */
  readonly limiter: (env: Bindings) => RateLimit | undefined
  /** What is counted, one word; the same person's other doings are counted apart. */
  readonly scope: string
  /** Told to whoever must wait: the period of the counter. */
  readonly retryAfterSeconds: number
}

/** Network addresses are personal data: only a hash, which names nobody, reaches the counter. */
const keyOf = async (scope: string, address: string): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(`${scope}\n${address}`))
  return Array.from(new Uint8Array(digest).subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Answers 429 to whoever asks too often from one network address. */
export const rateLimit = <Bindings extends object>({ limiter, scope, retryAfterSeconds }: RateLimitSettings<Bindings>) =>
  createMiddleware<AppEnv<Bindings>>(async (c, next) => {
    const counter = limiter(c.env)
    if (counter) {
      const { success } = await counter.limit({ key: await keyOf(scope, c.req.header('cf-connecting-ip') ?? 'unknown') })
      if (!success) {
        c.header('retry-after', String(retryAfterSeconds))
        return errorResponse(c, 429)
      }
    }
    await next()
  })
