import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { noteStep } from '../deeds/note-step.ts'
import { readSavedSearch } from '../rules/saved-search.ts'
import { consentsOf } from '../store/consents.ts'
import { sentTo } from '../store/personal-data.ts'
import { dropSearch, keepSearch, searchesOf } from '../store/saved-searches.ts'
import { subscriberById } from '../store/subscribers.ts'
import { tokenHolder } from './token-holder.tsx'

/** Saved searches, and everything we know about a person for themselves to take away. */
export const ownDataRoutes = new Hono<NewsletterEnv>()

ownDataRoutes.post('/newsletter/einstellungen/:token/suchen', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  const form = await readForm(c, { maxBytes: 10_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const { db, clock } = services
  const query = readSavedSearch(textOf(form, 'suche'))
  const dropped = textOf(form, 'loeschen')
  const path = `/newsletter/einstellungen/${c.req.param('token')}`
  if (subscriber.state === 'unsubscribed') return seeOther(c, path)
  const back = `${path}?gespeichert`
  if (query === null && dropped === '') return seeOther(c, back)
  await commit(db, [
    ...(query === null ? [] : keepSearch(db, subscriber.id, query, clock())),
    ...(dropped === '' ? [] : [dropSearch(db, subscriber.id, dropped)]),
  ])
  const changed = await subscriberById(db, subscriber.id)
  if (changed) await commit(db, await noteStep(changed, 'changed', c.get('page').locale, services))
  return seeOther(c, query === null ? back : `${back}=suche`)
})

const timeOf = (ms: number | null): string | null => (ms === null ? null : isoTime(ms))

/** GDPR article 20: structured and machine-readable. */
ownDataRoutes.get('/newsletter/einstellungen/:token/daten.json', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  const { db } = c.get('services')
  const { id, email, locale, state, rhythm, topics, laender, targetGroups, goodPracticeOnly, asks, ...of } = subscriber
  const [consents, searches, sent] = await Promise.all([consentsOf(db, id), searchesOf(db, id), sentTo(db, id)])
  const data = {
    email,
    state,
    language: locale,
    delivery: {
      state: of.reach,
      bounces: of.bounces,
      since: timeOf(of.bouncingSince),
      last: timeOf(of.bouncedAt),
      reason: of.bounceReason,
      pausedUntil: timeOf(of.pausedUntil),
      triedAt: timeOf(of.trialAt),
    },
    choice: { rhythm, topics, laender, targetGroups, goodPracticeOnly, searches: searches.map(({ query }) => query) },
    searches: searches.map(({ query, createdAt }) => ({ query, savedAt: isoTime(createdAt) })),
    requestedAt: isoTime(of.requestedAt),
    confirmedAt: timeOf(of.confirmedAt),
    mailsToConfirm: asks,
    lastMailAskedForAt: isoTime(of.mailedAt),
    askedWhetherStillWantedAt: timeOf(of.stillWantedAskedAt),
    keptAt: timeOf(of.keptAt),
    pausedAt: timeOf(of.pausedAt),
    unsubscribedAt: timeOf(of.unsubscribedAt),
    consents: consents.map(({ locale: language, ...consent }) => ({ ...consent, language, at: isoTime(consent.at) })),
    issues: sent.issues.map((row) => ({ ...row, nextAttemptAt: timeOf(row.nextAttemptAt), at: isoTime(row.at) })),
    digests: sent.digests.map((row) => ({ ...row, at: isoTime(row.at) })),
  }
  return c.body(JSON.stringify(data, null, 2), 200, {
    'content-type': 'application/json; charset=utf-8',
    'content-disposition': 'attachment; filename="newsletter.json"',
  })
})
