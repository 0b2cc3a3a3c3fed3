import { createMiddleware } from 'hono/factory'
import type { AppEnv } from './app-env.ts'
import { errorResponse } from './error-response.ts'

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS']

/**
 * Is this a browser sent here by another site? `Sec-Fetch-Site` says so on secure origins, `Origin` elsewhere (host only:
 * a proxy in front may speak TLS for us). With neither it is no browser, so it carries nobody's cookies.
 */
const isForged = (request: Request): boolean => {
  if (SAFE_METHODS.includes(request.method)) return false
  const site = request.headers.get('sec-fetch-site')
  if (site !== null) return site !== 'same-origin' && site !== 'none'
  const origin = request.headers.get('origin')
  if (origin === null) return false
  return !URL.canParse(origin) || new URL(origin).host !== new URL(request.url).host
}

/** Turns away changes that another site's page asked for. `exempt`: paths that prove their right otherwise (API key, link token). */
export const refuseForged = (exempt: (path: string) => boolean) =>
  createMiddleware<AppEnv>(async (c, next) => {
    if (isForged(c.req.raw) && !exempt(c.req.path)) return errorResponse(c, 403)
    await next()
  })
