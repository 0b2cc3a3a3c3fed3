/** What happens to a letter that could not be sent now. */
export type Retry = { readonly state: 'deferred'; readonly nextAt: number } | { readonly state: 'failed'; readonly reason: GivenUp }

/** `server_unreachable`: there was no way out at all, which says nothing about who was to get the letter. */
type GivenUp = 'expired' | 'server_unreachable'

const GIVE_UP_AFTER_MS = 3 * 24 * 60 * 60 * 1000

/** Waits as multiples of the first: at 30 s these are 30 s, 2 min, 10 min, 1 h, 3 h, then every 6 h. */
const STEPS = [1, 4, 20, 120, 360, 720]

/** `attempts` includes the one that just failed. After three days a letter is given up, as mail servers do (RFC 5321 4.5.4.1: 4-5 days at most). */
export const retryAfter = (letter: { readonly attempts: number; readonly createdAt: number }, now: number, baseSeconds: number): Retry => {
  if (letter.createdAt <= expiredBefore(now)) return { state: 'failed', reason: 'expired' }
  const step = STEPS[Math.min(letter.attempts, STEPS.length) - 1] ?? 1
  return { state: 'deferred', nextAt: now + step * baseSeconds * 1000 }
}

/** Letters from then or earlier have waited long enough. */
export const expiredBefore = (now: number): number => now - GIVE_UP_AFTER_MS
