import type { Identity } from '@vorbild/kernel/identity'
import { decodeIdentity } from '@vorbild/web/identity-header'
import { SESSION_COOKIE } from '@vorbild/web/session-cookie'

/** Only the editorial pages need to know who asks; readers are never looked up. */
export const needsIdentity = (pathname: string, cookies: string): boolean =>
  (pathname === '/redaktion' || pathname.startsWith('/redaktion/')) && cookies.includes(SESSION_COOKIE)

/** Who is signed in, asked of the worker that knows the people. Nobody, if it does not answer. */
export const identify = async (review: Fetcher, cookies: string): Promise<Identity | null> => {
  const answer = await review.fetch('https://review/internal/identity', { headers: { cookie: cookies } })
  return answer.status === 200 ? decodeIdentity(await answer.text()) : null
}
