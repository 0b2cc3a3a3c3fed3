import type { Identity } from '@vorbild/kernel/identity'
import type { Locale } from '@vorbild/kernel/locale'
import { HEADER_PREFIX, HEADERS } from './headers.ts'
import { encodeIdentity, encodeText } from './identity-header.ts'

/** What the front door found out about a request. */
export interface Passport {
  readonly locale: Locale
  readonly identity: Identity | null
  readonly correlationId: string
  readonly siteName: string
  readonly baseUrl: string
  /** Whose limits it counts against; null if nobody trustworthy says. */
  readonly network: string | null
}

/** `//host` in a link would lead to another host. */
const withOneSlash = (pathname: string): string => pathname.replace(/^\/+/, '/')

/** The language an address asks for, and the address without its prefix. German has none. */
export const splitLocale = (asked: string): { readonly locale: Locale; readonly pathname: string } => {
  const pathname = withOneSlash(asked)
  if (pathname === '/en') return { locale: 'en', pathname: '/' }
  if (pathname.startsWith('/en/')) return { locale: 'en', pathname: withOneSlash(pathname.slice(3)) }
  return { locale: 'de', pathname }
}

/** The request as the worker behind the front door gets it: no language prefix, no forged header, the passport attached. */
export const forward = (request: Request, passport: Passport): Request => {
  const url = new URL(request.url)
  url.pathname = splitLocale(url.pathname).pathname
  const handed = new Request(url, request)
  for (const name of [...handed.headers.keys()]) if (name.startsWith(HEADER_PREFIX)) handed.headers.delete(name)
  handed.headers.set(HEADERS.locale, passport.locale)
  handed.headers.set(HEADERS.correlation, passport.correlationId)
  handed.headers.set(HEADERS.siteName, encodeText(passport.siteName))
  handed.headers.set(HEADERS.baseUrl, passport.baseUrl)
  if (passport.network !== null) handed.headers.set(HEADERS.network, passport.network)
  if (passport.identity) handed.headers.set(HEADERS.identity, encodeIdentity(passport.identity))
  return handed
}
