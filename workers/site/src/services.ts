import { ROLES } from '@vorbild/kernel/identity'
import * as z from 'zod'
import type { Door } from './doors.ts'

/** Who runs this instance; shown on the legal pages. */
export interface Operator {
  readonly name: string
  readonly address: string
  readonly representative: string
  readonly register: string
  readonly email: string
  readonly phone: string
  readonly privacyOfficer: string
  readonly supervisoryAuthority: string
  /** After so many days nobody knows any more who got which issue of the newsletter. */
  readonly ledgerDays: string
  /** After so many days a form left alone is deleted, and an entry whose sender did not confirm it. */
  readonly draftDays: string
  readonly unconfirmedDays: string
  /** After so many days it is forgotten who sent an example that was not taken. */
  readonly contactDays: string
}

/** Somebody a newcomer may sign in as on a trial instance. */
const DemoPerson = z.object({ name: z.string(), email: z.string(), role: z.enum(ROLES), land: z.string().nullable() })
const DemoPeople = z.array(DemoPerson)
export type DemoPerson = z.infer<typeof DemoPerson>

export interface Services {
  readonly baseUrl: string
  readonly siteName: string
  /** Header in which whoever stands in front of us writes an asker's network address; empty if nobody does. */
  readonly clientAddressHeader: string
  readonly operator: Operator
  /** Empty except on a trial instance. */
  readonly demoPeople: readonly DemoPerson[]
  readonly hasMailbox: boolean
  readonly workers: Readonly<Record<Door, Fetcher>>
  /** Styles, scripts, pictures. */
  readonly files: Fetcher
}

/** The only place that reads the environment. */
export const createServices = (env: Env): Services => ({
  baseUrl: env.BASE_URL,
  siteName: env.SITE_NAME,
  clientAddressHeader: env.CLIENT_ADDRESS_HEADER,
  operator: {
    name: env.OPERATOR_NAME,
    address: env.OPERATOR_ADDRESS,
    representative: env.OPERATOR_REPRESENTATIVE,
    register: env.OPERATOR_REGISTER,
    email: env.OPERATOR_EMAIL,
    phone: env.OPERATOR_PHONE,
    privacyOfficer: env.PRIVACY_OFFICER,
    supervisoryAuthority: env.SUPERVISORY_AUTHORITY,
    ledgerDays: env.LEDGER_DAYS,
    draftDays: env.DRAFT_DAYS,
    unconfirmedDays: env.UNCONFIRMED_DAYS,
    contactDays: env.CONTACT_DAYS,
  },
  demoPeople: env.DEMO === '' ? [] : DemoPeople.parse(JSON.parse(env.DEMO)),
  hasMailbox: env.MAIL_TRANSPORT === 'mailbox',
  workers: { SUBMISSIONS: env.SUBMISSIONS, REVIEW: env.REVIEW, SEARCH: env.SEARCH, NEWSLETTER: env.NEWSLETTER, MAILER: env.MAILER },
  files: env.ASSETS,
})
