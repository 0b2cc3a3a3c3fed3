import type { Database } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { SESSION_COOKIE } from '@vorbild/web/session-cookie'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { betterAuth } from 'better-auth/minimal'
import { magicLink } from 'better-auth/plugins/magic-link'
import { account, person, session, verification } from './store/schema.ts'

const LINK_MINUTES = 15
const SESSION_DAYS = 7

export interface AuthSettings {
  readonly db: Database
  readonly secret: string
  readonly baseUrl: string
  /** Gets the token of a new sign-in link; only its hash is stored. */
  readonly mailLink: (email: string, token: string, metadata: Readonly<Record<string, string>>) => Promise<void>
}

const [cookiePrefix = ''] = SESSION_COOKIE.split('.')

/** Sign-in by mailed link, for people who are known already. Its own routes are not mounted: ours call it. */
export const createAuth = ({ db, secret, baseUrl, mailLink }: AuthSettings) =>
  betterAuth({
    baseURL: baseUrl,
    basePath: '/redaktion',
    secret,
    database: drizzleAdapter(db, { provider: 'sqlite', schema: { user: person, session, account, verification } }),
    session: { expiresIn: SESSION_DAYS * 24 * 60 * 60, disableSessionRefresh: true },
    advanced: {
      cookiePrefix,
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { disableIpTracking: true },
      database: { generateId: newId },
    },
    // it would name addresses in its lines; whatever it throws is logged by our own error page
    logger: { disabled: true },
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    plugins: [
      magicLink({
        storeToken: 'hashed',
        expiresIn: LINK_MINUTES * 60,
        disableSignUp: true,
        sendMagicLink: ({ email, token, metadata = {} }) => mailLink(email, token, metadata),
      }),
    ],
  })

export type Auth = ReturnType<typeof createAuth>
