import { newId } from '@vorbild/kernel/id'
import { clientNetwork } from '@vorbild/web/client-network'
import { createApp } from '@vorbild/web/create-app'
import { errorResponse } from '@vorbild/web/error-response'
import { forward, splitLocale } from '@vorbild/web/forward'
import { HEADERS } from '@vorbild/web/headers'
import { logLine } from '@vorbild/web/log'
import { withSecurityHeaders } from '@vorbild/web/security-headers'
import { doorOf } from './doors.ts'
import { identify, isDesk, needsIdentity } from './identify.ts'
import { conventions } from './routes/conventions.ts'
import { health } from './routes/health.ts'
import { home } from './routes/home.tsx'
import { legal } from './routes/legal.tsx'
import { sitemap } from './routes/sitemap.ts'
import { createServices, type Services } from './services.ts'

export interface SiteVariables {
  services: Services
}

/** The pages the front door answers itself. */
const pages = createApp<Env, SiteVariables>({ worker: 'site' })
pages.use(async (c, next) => {
  c.set('services', createServices(c.env))
  await next()
})
pages.route('/', home)
pages.route('/', health)
pages.route('/', conventions)
pages.route('/', sitemap)
pages.route('/', legal)

/** Stands where a worker does not answer, at the very address that was asked for. */
const shut = createApp({ worker: 'site' }).all('*', (c) => errorResponse(c, 503))

/** Attaches language, request number and identity, then hands the request to whoever answers it. */
export const answer = async (request: Request, env: Env, context: ExecutionContext): Promise<Response> => {
  const services = createServices(env)
  const asked = new URL(request.url).pathname
  // at the platform files are found before anybody asks here
  const file = asked.startsWith('/assets/') ? await services.files.fetch(request) : null
  if (file && file.status !== 404) return withSecurityHeaders(file)
  const plain = withoutTrailingSlash(request)
  if (plain) return withSecurityHeaders(new Response(null, { status: 301, headers: { location: plain } }))
  const { locale, pathname } = splitLocale(asked)
  const cookies = request.headers.get('cookie') ?? ''
  const identity = needsIdentity(pathname, cookies) ? await identify(services.workers.REVIEW, cookies) : null
  const correlationId = newId()
  const { siteName, baseUrl } = services
  const network = clientNetwork(request.headers, services.clientAddressHeader)
  const handed = forward(request, { locale, identity, correlationId, siteName, baseUrl, network })
  const door = doorOf(pathname)
  const response = door ? await open(services.workers[door], handed, door) : await pages.fetch(handed, env, context)
  const secured = withSecurityHeaders(response)
  // what was withdrawn may stand on any page, and be an old address's destination
  if (!secured.headers.has('cache-control')) secured.headers.set('cache-control', isDesk(pathname) ? 'no-store' : 'no-cache')
  secured.headers.set('x-request-id', handed.headers.get(HEADERS.correlation) ?? correlationId)
  return secured
}

/**
 * One address per page: `/beispiele/` leads to `/beispiele`. Null if the address is plain already, or more than asking. Without scheme and
 * host, which a proxy in front may know better.
 */
const withoutTrailingSlash = (request: Request): string | null => {
  const { pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || !/[^/]\/+$/.test(pathname)) return null
  return pathname.replace(/\/+$/, '').replace(/^\/+/, '/') + search
}

/** A worker that cannot answer takes only its own pages with it. */
const open = async (worker: Fetcher, request: Request, door: string): Promise<Response> => {
  try {
    return await worker.fetch(request, { redirect: 'manual' })
  } catch (error) {
    logLine('error', 'worker does not answer', { worker: door, cause: error instanceof Error ? error.message : 'unknown' })
    return shut.fetch(request)
  }
}
