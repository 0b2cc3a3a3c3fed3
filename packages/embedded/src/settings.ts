import path from 'node:path'
import { ROOT } from './house.ts'

/** What the environment says about an embedded server. */
export interface Settings {
  readonly host: string
  readonly port: number
  readonly stateDir: string
  /** A trial instance: filled with examples and demo people on the first start, who are named on the home page. */
  readonly demo: boolean
  /** Others can come in, but nobody tells their addresses, so that all of them share each limit. */
  readonly countsAllAsOne: boolean
  /** Settings for the workers. */
  readonly vars: Readonly<Record<string, string>>
}

/** Settings of the workers' own wrangler files that the environment may replace. */
const PASSED_ON = [
  'SITE_NAME',
  'MAIL_TRANSPORT',
  'MAIL_FROM',
  'SMTP_URL',
  'NEWSLETTER_TRANSPORT',
  'SMTP_ANSWER_SECONDS',
  'NEWSLETTER_IN_THE_AIR',
  'PROVIDER_URL',
  'PROVIDER_TOKEN',
  'WEBHOOK_SECRET',
  'BOUNCE_ADDRESS',
  'RETRY_BASE_SECONDS',
  'BOUNCE_LIMIT',
  'BOUNCE_DAYS',
  'BOUNCE_PAUSE_DAYS',
  'LEDGER_DAYS',
  'DRAFT_DAYS',
  'UNCONFIRMED_DAYS',
  'CONTACT_DAYS',
  'DISPATCH_CHUNK',
  'DISPATCH_PER_SECOND',
  'DISPATCH_DOMAIN_PACE',
  'SECOND_PAIR_OF_EYES',
  'ARCHIVE_NOINDEX',
  'WELCOME_MAIL',
  'STILL_WANTED_MAIL',
  'STILL_WANTED_DAYS',
  'STILL_WANTED_UNANSWERED',
  'DECISION_UNDO_SECONDS',
  'CLAIM_LEASE_SECONDS',
  'SUBMISSION_API_KEYS',
  'DCAT_CONTRIBUTOR_ID',
  'OPERATOR_NAME',
  'OPERATOR_ADDRESS',
  'OPERATOR_REPRESENTATIVE',
  'OPERATOR_REGISTER',
  'OPERATOR_EMAIL',
  'OPERATOR_PHONE',
  'PRIVACY_OFFICER',
  'SUPERVISORY_AUTHORITY',
]

/** Times that the privacy page promises: what the workers would take for something else is refused. */
const DAYS = [
  ['LEDGER_DAYS', 60, 3_650],
  ['DRAFT_DAYS', 7, 730],
  ['UNCONFIRMED_DAYS', 2, 60],
  ['CONTACT_DAYS', 30, 3_650],
] as const

/** What is wrong with the environment, in words for a person. */
export class BadSetting extends Error {}

/** An address as links begin with it, or null if it is none, or more than one. */
const originOf = (address: string): string | null => {
  if (!URL.canParse(address)) return null
  const { protocol, origin, pathname, search, hash } = new URL(address)
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && hash === '' ? origin : null
}

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '::1', '[::1]'].includes(host)

export const settingsFrom = (env: Readonly<Record<string, string | undefined>>): Settings => {
  const port = Number(env.PORT ?? '8787')
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new BadSetting(`PORT must be a number from 1 to 65535, not "${env.PORT}".`)
  for (const name of ['MAIL_TRANSPORT', 'NEWSLETTER_TRANSPORT']) checkTransport(name, env[name] || 'mailbox', env)
  for (const [name, least, most] of DAYS) checkDays(name, env[name], least, most)
  const baseUrl = originOf(env.BASE_URL ?? `http://localhost:${port}`)
  if (baseUrl === null)
    throw new BadSetting(`BASE_URL must be an address without a path, for example https://vorbild.example, not "${env.BASE_URL}".`)
  const host = env.HOST || '127.0.0.1'
  const isOpen = !isLoopback(new URL(baseUrl).hostname) || !isLoopback(host)
  const keepsMail = [env.MAIL_TRANSPORT || 'mailbox', env.NEWSLETTER_TRANSPORT].includes('mailbox')
  if (keepsMail && isOpen && env.OPEN_MAILBOX !== '1')
    throw new BadSetting(
      `With MAIL_TRANSPORT=mailbox or NEWSLETTER_TRANSPORT=mailbox everybody who can open ${baseUrl} (HOST=${host}) could read all mail, sign-in links too. Set smtp, or OPEN_MAILBOX=1 if this is only for trying out.`,
    )
  const header = (env.CLIENT_ADDRESS_HEADER ?? '').toLowerCase()
  if (!/^[a-z0-9-]*$/.test(header))
    throw new BadSetting(
      `CLIENT_ADDRESS_HEADER must be the name of one header, for example x-forwarded-for, not "${env.CLIENT_ADDRESS_HEADER}".`,
    )
  const passed = Object.fromEntries(PASSED_ON.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]])))
  return {
    host,
    port,
    stateDir: path.resolve(ROOT, env.STATE_DIR ?? '.state'),
    demo: (env.DEMO ?? '1') === '1',
    countsAllAsOne: isOpen && header === '',
    vars: { ...passed, BASE_URL: baseUrl, CLIENT_ADDRESS_HEADER: header },
  }
}

const checkTransport = (name: string, transport: string, env: Readonly<Record<string, string | undefined>>): void => {
  if (!['mailbox', 'smtp', 'http'].includes(transport)) throw new BadSetting(`${name} must be mailbox, smtp or http, not "${transport}".`)
  if (transport === 'smtp' && !env.SMTP_URL)
    throw new BadSetting(`${name}=smtp needs SMTP_URL, for example smtp://user:password@mail.example.org:587`)
  if (transport === 'http' && !env.PROVIDER_URL)
    throw new BadSetting(`${name}=http needs PROVIDER_URL, for example https://api.postmarkapp.com, and PROVIDER_TOKEN`)
}

const checkDays = (name: string, setting: string | undefined, least: number, most: number): void => {
  if (setting === undefined || (/^\d+$/.test(setting) && Number(setting) >= least && Number(setting) <= most)) return
  throw new BadSetting(`${name} must be a whole number from ${least} to ${most}, not "${setting}".`)
}
