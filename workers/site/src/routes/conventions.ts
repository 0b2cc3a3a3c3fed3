import { LOCALES, localePath } from '@vorbild/kernel/locale'
import type { AppEnv } from '@vorbild/web/app-env'
import { Hono } from 'hono'
import type { SiteVariables } from '../app.tsx'

export const conventions = new Hono<AppEnv<Env, SiteVariables>>()

/** Pages for one person each. */
const NOT_FOR_ROBOTS = [
  '/redaktion',
  '/einreichungen/',
  '/newsletter/bestaetigen/',
  '/newsletter/einstellungen/',
  '/newsletter/abmelden/',
  '/postfach',
]

conventions.get('/robots.txt', (c) =>
  c.text(
    [
      'User-agent: *',
      ...LOCALES.flatMap((locale) => NOT_FOR_ROBOTS.map((path) => `Disallow: ${localePath(locale, path)}`)),
      '',
      `Sitemap: ${c.get('services').baseUrl}/sitemap.xml`,
      '',
    ].join('\n'),
  ),
)

const YEAR_MS = 365 * 24 * 60 * 60 * 1000

/** RFC 9116; it must name a day on which it ends. */
conventions.get('/.well-known/security.txt', (c) => {
  const { baseUrl, operator } = c.get('services')
  const expires = new Date(Date.now() + YEAR_MS).toISOString()
  return c.text(
    [
      `Contact: mailto:${operator.email}`,
      `Expires: ${expires}`,
      'Preferred-Languages: de, en',
      `Canonical: ${baseUrl}/.well-known/security.txt`,
      '',
    ].join('\n'),
  )
})
