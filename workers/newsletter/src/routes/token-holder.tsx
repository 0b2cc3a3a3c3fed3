import type { NewsletterContext } from '../app-env.ts'
import { type Purpose, subscriberIn } from '../links.ts'
import { type Subscriber, subscriberById } from '../store/subscribers.ts'
import { StalePage } from '../views/stale-page.tsx'

/** Whoever holds the link in the address, or the page that says it is forged (404) or outlived its subscriber (410). */
export const tokenHolder = async (c: NewsletterContext, purpose: Purpose): Promise<Subscriber | Response> => {
  const services = c.get('services')
  c.header('cache-control', 'no-store')
  const id = await subscriberIn(services, purpose, c.req.param('token') ?? '')
  const subscriber = id === null ? null : await subscriberById(services.db, id)
  return subscriber ?? c.html(<StalePage page={c.get('page')} isGone={id !== null} />, id === null ? 404 : 410)
}
