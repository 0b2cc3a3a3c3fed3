import { commit } from '@vorbild/events/statement'
import { isLocale } from '@vorbild/kernel/locale'
import { readForm, textOf } from '@vorbild/web/parse-form'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { leave } from '../deeds/leave.ts'
import { noteStep } from '../deeds/note-step.ts'
import { welcome } from '../deeds/welcome.ts'
import { subscriberPath } from '../links.ts'
import { readSavedSearch } from '../rules/saved-search.ts'
import { consentsOf } from '../store/consents.ts'
import { forgetInImports } from '../store/imports.ts'
import { searchesOf } from '../store/saved-searches.ts'
import { changeInterests, confirmSubscriber, eraseSubscriber, subscriberById } from '../store/subscribers.ts'
import { liftSuppression, suppress } from '../store/suppressions.ts'
import { ConfirmedPage, ConfirmPage } from '../views/confirm-page.tsx'
import { ErasedPage, ErasePage } from '../views/erase-page.tsx'
import { SettingsPage } from '../views/settings-page.tsx'
import { UnsubscribedPage, UnsubscribePage } from '../views/unsubscribe-page.tsx'
import { exitIssue } from './exit-issue.ts'
import { interestsIn } from './interests-form.ts'
import { tokenHolder } from './token-holder.tsx'

const SAVED: Readonly<Record<string, 'choice' | 'search'>> = { '': 'choice', suche: 'search' }

/** Pages behind personal links. A GET never acts: mail scanners open every link. */
export const subscriptionRoutes = new Hono<NewsletterEnv>()

subscriptionRoutes.get('/newsletter/bestaetigen/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'confirm')
  if (subscriber instanceof Response) return subscriber
  const settings = await subscriberPath(c.get('services'), 'settings', subscriber.id)
  // there it says that the newsletter rests, and how to wake it
  if (subscriber.state === 'paused') return seeOther(c, settings)
  if (subscriber.state !== 'unconfirmed')
    return c.html(<ConfirmedPage page={c.get('page')} subscriber={subscriber} settingsPath={settings} />)
  const searches = await searchesOf(c.get('services').db, subscriber.id)
  return c.html(<ConfirmPage page={c.get('page')} subscriber={subscriber} searches={searches.map(({ query }) => query)} />)
})

subscriptionRoutes.post('/newsletter/bestaetigen/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'confirm')
  if (subscriber instanceof Response) return subscriber
  const services = c.get('services')
  if (subscriber.state === 'unconfirmed') {
    const note = await noteStep(subscriber, 'confirmed', c.get('page').locale, services)
    const mail = await welcome(subscriber, c.get('correlationId'), services)
    const { db, clock, suppressionHash } = services
    const lifted = liftSuppression(db, await suppressionHash(subscriber.email))
    try {
      await commit(db, [confirmSubscriber(db, subscriber.id, clock()), lifted, ...note, ...mail])
    } catch (error) {
      // a second click at the same moment: the first has done all of it
      if ((await subscriberById(db, subscriber.id))?.state === 'unconfirmed') throw error
    }
    services.wake()
  }
  return seeOther(c, `/newsletter/bestaetigen/${c.req.param('token')}`)
})

subscriptionRoutes.get('/newsletter/einstellungen/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  const services = c.get('services')
  return c.html(
    <SettingsPage
      page={c.get('page')}
      subscriber={subscriber}
      consents={await consentsOf(services.db, subscriber.id)}
      saved={SAVED[c.req.query('gespeichert') ?? '-'] ?? null}
      isBack={c.req.query('wieder') !== undefined}
      searches={await searchesOf(services.db, subscriber.id)}
      offered={readSavedSearch(c.req.query('suche') ?? '')}
      keepPath={await subscriberPath(services, 'keep', subscriber.id)}
      unsubscribePath={await subscriberPath(services, 'unsubscribe', subscriber.id)}
    />,
  )
})

subscriptionRoutes.post('/newsletter/einstellungen/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  const form = await readForm(c, { maxBytes: 30_000 })
  if (form instanceof Response) return form
  const services = c.get('services')
  const path = `/newsletter/einstellungen/${c.req.param('token')}`
  // a page that was open before they left: it says so when it is opened again
  if (subscriber.state === 'unsubscribed') return seeOther(c, path)
  const interests = interestsIn(form)
  const wanted = textOf(form, 'locale')
  const locale = isLocale(wanted) ? wanted : subscriber.locale
  const note = await noteStep({ ...subscriber, ...interests, locale }, 'changed', c.get('page').locale, services)
  await commit(services.db, [changeInterests(services.db, subscriber.id, locale, interests, services.clock()), ...note])
  return seeOther(c, `${path}?gespeichert`)
})

subscriptionRoutes.get('/newsletter/einstellungen/:token/loeschen', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  return c.html(
    <ErasePage page={c.get('page')} subscriber={subscriber} settingsPath={`/newsletter/einstellungen/${c.req.param('token')}`} />,
  )
})

/** The link dies with the person it named, so the answer is given at once instead of on another page. */
subscriptionRoutes.post('/newsletter/einstellungen/:token/loeschen', async (c) => {
  const subscriber = await tokenHolder(c, 'settings')
  if (subscriber instanceof Response) return subscriber
  const { db, clock, suppressionHash, wakeFor } = c.get('services')
  const keep = suppress(db, await suppressionHash(subscriber.email), 'erased', clock())
  await commit(db, [...eraseSubscriber(db, subscriber.id), forgetInImports(db, subscriber.email), keep])
  wakeFor('recall')
  return c.html(<ErasedPage page={c.get('page')} />)
})

subscriptionRoutes.get('/newsletter/abmelden/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'unsubscribe')
  if (subscriber instanceof Response) return subscriber
  const settings = await subscriberPath(c.get('services'), 'settings', subscriber.id)
  const View = subscriber.state === 'unsubscribed' ? UnsubscribedPage : UnsubscribePage
  return c.html(<View page={c.get('page')} subscriber={subscriber} settingsPath={settings} />)
})

/** RFC 8058: mail programs post here on their own, without cookie or Origin and with a body that need not be read. */
subscriptionRoutes.post('/newsletter/abmelden/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'unsubscribe')
  if (subscriber instanceof Response) return subscriber
  const services = c.get('services')
  if (subscriber.state !== 'unsubscribed') {
    const note = await noteStep(subscriber, 'unsubscribed', c.get('page').locale, services)
    await commit(services.db, [...(await leave([subscriber.id], 'unsubscribed', services, exitIssue(c))), ...note])
    services.wakeFor('recall')
  }
  const settings = await subscriberPath(services, 'settings', subscriber.id)
  return c.html(<UnsubscribedPage page={c.get('page')} subscriber={subscriber} settingsPath={settings} />)
})
