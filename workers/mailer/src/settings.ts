import { parseAddress } from '@vorbild/mail/address'
import * as z from 'zod'
import { SmtpUrl } from './transports/smtp/smtp-url.ts'

export const TRANSPORTS = ['mailbox', 'smtp', 'cloudflare', 'http'] as const
export type TransportName = (typeof TRANSPORTS)[number]

const waysIn = (settings: { readonly MAIL_TRANSPORT: TransportName; readonly NEWSLETTER_TRANSPORT: TransportName | null }) => [
  settings.MAIL_TRANSPORT,
  settings.NEWSLETTER_TRANSPORT,
]

/** What is wrong with the environment, by the name of the setting; never its value, which may be a secret. */
export const settingProblems = (env: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(Settings.safeParse(env).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])

const empty = z.literal('').transform(() => null)
const isAddress = (text: string) => parseAddress(text).ok

/** The environment, parsed at the door: a wrong setting fails at once and says which. */
export const Settings = z
  .object({
    BASE_URL: z.url(),
    // a wrong sender would be refused with every single letter
    MAIL_FROM: z.string().refine(isAddress, 'not an address like Name <post@example.org>'),
    MAIL_TRANSPORT: z.enum(TRANSPORTS),
    NEWSLETTER_TRANSPORT: z.union([empty, z.enum(TRANSPORTS)]).default(null),
    SMTP_URL: z.union([empty, SmtpUrl]).default(null),
    PROVIDER_URL: z.union([empty, z.url()]).default(null),
    PROVIDER_TOKEN: z.string().default(''),
    BOUNCE_ADDRESS: z.union([empty, z.string().refine(isAddress, 'not an address like bounces@example.org')]).default(null),
    WEBHOOK_SECRET: z.string().default(''),
    LINK_SECRET: z.string().default(''),
    // RFC 5321 4.5.3.2.6 would have ten minutes
    SMTP_ANSWER_SECONDS: z.coerce.number().positive().max(600),
    NEWSLETTER_IN_THE_AIR: z.coerce.number().int().positive(),
    RETRY_BASE_SECONDS: z.coerce.number().positive(),
  })
  .refine((settings) => (settings.NEWSLETTER_TRANSPORT ?? settings.MAIL_TRANSPORT) !== 'cloudflare', {
    path: ['NEWSLETTER_TRANSPORT'],
    // the terms of its mail service
    message: 'newsletters must not go out by cloudflare, and without this setting they go as all mail does: set it to smtp or http',
  })
  .refine((settings) => !waysIn(settings).includes('smtp') || settings.SMTP_URL !== null, {
    path: ['SMTP_URL'],
    message: 'a way out is smtp: set this to smtp://user:password@host:587',
  })
  .refine((settings) => !waysIn(settings).includes('http') || settings.PROVIDER_URL !== null, {
    path: ['PROVIDER_URL'],
    message: 'a way out is http: set this to the address of the provider',
  })
export type Settings = z.infer<typeof Settings>
