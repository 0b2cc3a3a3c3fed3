import type { Identity } from '@vorbild/kernel/identity'
import { decodeIdentity } from '@vorbild/web/identity-header'
import { logLine } from '@vorbild/web/log'
import { SESSION_COOKIE } from '@vorbild/web/session-cookie'

/** Pages of the office: for people who are signed in, so nothing of them may stay in a cache. */
export const isDesk = (pathname: string): boolean => pathname === '/redaktion' || pathname.startsWith('/redaktion/')

/** Only the editorial pages need to know who asks; readers are never looked up. */
export const needsIdentity = (pathname: string, cookies: string): boolean => isDesk(pathname) && cookies.includes(SESSION_COOKIE)

/** Who is signed in, asked of the worker that knows the people. Nobody, if it does not answer. */
export const identify = async (review: Fetcher, cookies: string): Promise<Identity | null> => {
  try {
    const answer = await review.fetch('https://review/internal/identity', { headers: { cookie: cookies } })
    return answer.status === 200 ? decodeIdentity(await answer.text()) : null
  } catch (error) {
    logLine('error', 'nobody can be identified', { cause: error instanceof Error ? error.message : 'unknown' })
    return null
  }
}
