import { commit } from '@vorbild/events/statement'
import { seeOther } from '@vorbild/web/redirect'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { noteStep } from '../deeds/note-step.ts'
import { subscriberPath } from '../links.ts'
import { keepSubscriber } from '../store/still-wanted.ts'
import { StillWantedPage } from '../views/still-wanted-page.tsx'
import { tokenHolder } from './token-holder.tsx'

/** The question after two years, and the way back from a rest. A GET never acts. */
export const stillWantedRoutes = new Hono<NewsletterEnv>()

stillWantedRoutes.get('/newsletter/weiter/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'keep')
  if (subscriber instanceof Response) return subscriber
  const services = c.get('services')
  const [settingsPath, unsubscribePath] = await Promise.all([
    subscriberPath(services, 'settings', subscriber.id),
    subscriberPath(services, 'unsubscribe', subscriber.id),
  ])
  return c.html(
    <StillWantedPage page={c.get('page')} subscriber={subscriber} settingsPath={settingsPath} unsubscribePath={unsubscribePath} />,
  )
})

stillWantedRoutes.post('/newsletter/weiter/:token', async (c) => {
  const subscriber = await tokenHolder(c, 'keep')
  if (subscriber instanceof Response) return subscriber
  const services = c.get('services')
  const { db, clock } = services
  const isOpen = subscriber.state === 'paused' || (subscriber.state === 'confirmed' && subscriber.stillWantedAskedAt !== null)
  if (isOpen) {
    await commit(db, [keepSubscriber(db, subscriber.id, clock()), ...(await noteStep(subscriber, 'kept', c.get('page').locale, services))])
  }
  return seeOther(c, `/newsletter/weiter/${c.req.param('token')}`)
})
