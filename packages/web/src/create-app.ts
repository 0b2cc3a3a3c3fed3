import { newId } from '@vorbild/kernel/id'
import { isLocale } from '@vorbild/kernel/locale'
import type { Page } from '@vorbild/ui/page'
import { Hono } from 'hono'
import type { AppEnv } from './app-env.ts'
import { errorFields } from './error-fields.ts'
import { errorResponse } from './error-response.ts'
import { HEADERS } from './headers.ts'
import { decodeIdentity, decodeText } from './identity-header.ts'
import { logLine } from './log.ts'
import { refuseForged } from './refuse-forged.ts'

export interface AppSettings {
  /** Name of the worker, for the log. */
  readonly worker: string
  /** Paths whose POSTs may come from other sites because they prove their right otherwise (API key, link token). */
  readonly acceptsForeignPosts?: (path: string) => boolean
}

/** The page as the front door described it in headers. Without them (tests, direct calls): German, nobody signed in. */
export const pageOf = (request: Request): Page => {
  const { pathname, search } = new URL(request.url)
  const locale = request.headers.get(HEADERS.locale)
  return {
    locale: isLocale(locale) ? locale : 'de',
    path: pathname + search,
    identity: decodeIdentity(request.headers.get(HEADERS.identity)),
    correlationId: request.headers.get(HEADERS.correlation) ?? newId(),
    baseUrl: request.headers.get(HEADERS.baseUrl) ?? '',
    siteName: decodeText(request.headers.get(HEADERS.siteName) ?? '') || 'Vorbild',
  }
}

/**
 * A worker's HTTP app: `c.var.page` and `c.var.correlationId` set, forged posts refused, unknown paths and whatever is
 * thrown answered in one place.
 */
export const createApp = <Bindings extends object = object, Variables extends object = object>(
  settings: AppSettings,
): Hono<AppEnv<Bindings, Variables>> => {
  const app = new Hono<AppEnv>()
  app.use(async (c, next) => {
    const page = pageOf(c.req.raw)
    c.set('page', page)
    c.set('correlationId', page.correlationId)
    await next()
  })
  app.use(refuseForged(settings.acceptsForeignPosts ?? (() => false)))
  app.notFound((c) => errorResponse(c, 404))
  app.onError((thrown, c) => {
    logLine('error', 'unexpected', { worker: settings.worker, requestId: c.get('correlationId'), ...errorFields(thrown) })
    return errorResponse(c, 500)
  })
  return app as unknown as Hono<AppEnv<Bindings, Variables>>
}
