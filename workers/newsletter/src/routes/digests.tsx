import { commit } from '@vorbild/events/statement'
import { hasRole } from '@vorbild/kernel/identity'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { requireRole } from '@vorbild/web/require-role'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { DIGEST_RHYTHMS, type DigestRhythm } from '../rules/interests.ts'
import { lastDigestTime, nextDigestTime } from '../rules/schedule.ts'
import type { Services } from '../services.ts'
import { countDigestReaders, lastSendings, resumeRhythm, rhythmState, stopRhythm } from '../store/digest-runs.ts'
import { DigestsPage } from '../views/digests-page.tsx'
import { SENDERS } from './roles.ts'

/** Watching the digests, which go out by themselves, and stopping them. */
export const digestRoutes = new Hono<NewsletterEnv>()

const PATH = '/redaktion/newsletter/zusammenstellungen'
const SHOWN = 20

const rhythmIn = (typed: string): DigestRhythm | undefined => DIGEST_RHYTHMS.find((rhythm) => rhythm === typed)

digestRoutes.get(PATH, async (c) => {
  const services = c.get('services')
  const page = c.get('page')
  const readers = await countDigestReaders(services.db)
  const viewOf = async (rhythm: DigestRhythm) => ({
    readers: readers[rhythm] ?? 0,
    nextAt: rhythm === 'at_once' ? null : nextDigestTime(rhythm, services.clock()),
    stoppedAt: (await rhythmState(services.db, rhythm))?.stoppedAt ?? null,
  })
  const [atOnce, weekly, monthly, sendings] = await Promise.all([
    viewOf('at_once'),
    viewOf('weekly'),
    viewOf('monthly_digest'),
    lastSendings(services.db, SHOWN),
  ])
  const rhythms = { at_once: atOnce, weekly, monthly_digest: monthly }
  c.header('cache-control', 'no-store')
  return c.html(<DigestsPage page={page} rhythms={rhythms} sendings={sendings} maySend={hasRole(page.identity, ...SENDERS)} />)
})

digestRoutes.post(PATH, requireRole(...SENDERS), async (c) => {
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const stopped = rhythmIn(textOf(form, 'anhalten'))
  const resumed = rhythmIn(textOf(form, 'fortsetzen'))
  const now = services.clock()
  if (stopped) await commit(services.db, [stopRhythm(services.db, stopped, dueBefore(stopped, now), now)])
  if (resumed) await resume(resumed, now, services)
  return seeOther(c, PATH)
})

const dueBefore = (rhythm: DigestRhythm, now: number): number => (rhythm === 'at_once' ? 0 : lastDigestTime(rhythm, now))

const resume = async (rhythm: DigestRhythm, now: number, { db, wakeFor }: Services): Promise<void> => {
  await commit(db, [resumeRhythm(db, rhythm, dueBefore(rhythm, now))])
  wakeFor('digests')
}
