import type { AppEnv } from '@vorbild/web/app-env'
import { errorResponse } from '@vorbild/web/error-response'
import { pageNumber } from '@vorbild/web/page-number'
import { SECURITY_HEADERS } from '@vorbild/web/security-headers'
import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import type { Services } from '../services.ts'
import type { MailboxStore } from '../store/mailbox.ts'
import { MailPage } from '../views/mail-page.tsx'
import { MailboxPage } from '../views/mailbox-page.tsx'
import { withLinkTarget } from '../views/with-link-target.ts'

type MailerEnv = AppEnv<Env, { services: Services; mailbox: MailboxStore }>

const PER_PAGE = 50
/** Programs want everything at once; so many are read within a second. */
const PER_ANSWER = 500

/**
 * Mail HTML brings its own styles, but no script (default-src), no form, and nothing from elsewhere; its links open
 * outside the frame. `allow-scripts` lets none of its own run, but without it programs that check accessibility hang.
 */
const MAIL_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-popups allow-popups-to-escape-sandbox',
].join('; ')

/** The mailbox: mails that do not leave a trial instance. There is none where they do. */
export const postbox = new Hono<MailerEnv>()

const needsMailbox = createMiddleware<MailerEnv>(async (c, next) => {
  const { mailbox } = c.get('services')
  if (!mailbox) return errorResponse(c, 404)
  c.set('mailbox', mailbox)
  c.header('cache-control', 'no-store')
  await next()
})
postbox.use('/postfach', needsMailbox)
postbox.use('/postfach/*', needsMailbox)
postbox.use('/postfach.json', needsMailbox)

postbox.get('/postfach.json', async (c) => {
  const { entries } = await c.get('mailbox').page(pageNumber(c.req.query('seite')), PER_ANSWER)
  return c.json({ messages: entries.map(({ mail }) => mail) })
})

postbox.get('/postfach', async (c) => {
  const number = pageNumber(c.req.query('seite'))
  const { entries, total } = await c.get('mailbox').page(number, PER_PAGE)
  return c.html(<MailboxPage page={c.get('page')} entries={entries} number={number} pages={Math.ceil(total / PER_PAGE)} total={total} />)
})

postbox.get('/postfach/:name', async (c) => {
  const name = c.req.param('name')
  const mail = await c.get('mailbox').get(name)
  if (!mail) return errorResponse(c, 404)
  c.header('content-security-policy', `${SECURITY_HEADERS['content-security-policy']}; frame-src 'self'`)
  return c.html(<MailPage page={c.get('page')} name={name} mail={mail} />)
})

postbox.get('/postfach/:name/html', async (c) => {
  const mail = await c.get('mailbox').get(c.req.param('name'))
  if (!mail) return errorResponse(c, 404)
  c.header('content-security-policy', MAIL_POLICY)
  return c.html(withLinkTarget(mail.html))
})
