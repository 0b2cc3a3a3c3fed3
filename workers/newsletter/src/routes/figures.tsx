import { termLabel } from '@vorbild/content/vocabularies'
import { isoTime } from '@vorbild/kernel/clock'
import type { Locale } from '@vorbild/kernel/locale'
import { errorResponse } from '@vorbild/web/error-response'
import { Hono } from 'hono'
import type { NewsletterEnv } from '../app-env.ts'
import { growthOf, monthOf, monthsLater } from '../rules/growth.ts'
import type { Split } from '../rules/split.ts'
import type { Services } from '../services.ts'
import { groupsNow, monthCounts, snapshotsOf } from '../store/growth.ts'
import { issueFigures } from '../store/issue-figures.ts'
import { countConfirmed } from '../store/subscribers.ts'
import { texts } from '../texts/texts.ts'
import { FiguresPage } from '../views/figures-page.tsx'
import { csvAnswer } from './csv-answer.ts'

/** What came of the issues and how the list grows: numbers, without measuring anybody. */
export const figuresRoutes = new Hono<NewsletterEnv>()

const ISSUES = 12
const ALL_ISSUES = 1_000
const MONTHS = 24
const ALL_MONTHS = 600

const growthNow = async ({ db, clock }: Services, months: number) => {
  const thisMonth = monthOf(clock())
  const [counted, total] = await Promise.all([monthCounts(db, monthsLater(thisMonth, 1 - months)), countConfirmed(db)])
  return growthOf(counted, total, thisMonth, months)
}

/** A split today, and at the ends of the last month and of the month a year ago. */
const splitNow = async ({ db, clock }: Services, split: Split) => {
  const thisMonth = monthOf(clock())
  const [groups, snapshots] = await Promise.all([groupsNow(db, split), snapshotsOf(db, split, thisMonth)])
  const at = (key: string, month: string) => snapshots.find((one) => one.key === key && one.month === month)?.people ?? null
  return groups.map((group) => ({
    ...group,
    lastMonth: at(group.key, monthsLater(thisMonth, -1)),
    lastYear: at(group.key, monthsLater(thisMonth, -12)),
  }))
}

figuresRoutes.get('/redaktion/newsletter/zahlen', async (c) => {
  const services = c.get('services')
  const [issues, growth, topics, laender] = await Promise.all([
    issueFigures(services.db, ISSUES, services.clock()),
    growthNow(services, MONTHS),
    splitNow(services, 'topic'),
    splitNow(services, 'land'),
  ])
  return c.html(<FiguresPage page={c.get('page')} issues={issues} growth={growth} topics={topics} laender={laender} />)
})

type Table = readonly (readonly (string | number)[])[]

const issueTable = async ({ db, clock }: Services, locale: Locale): Promise<Table> => {
  const { columns } = texts(locale).figures
  const issues = await issueFigures(db, ALL_ISSUES, clock())
  return [
    [
      columns.issue,
      columns.subject,
      columns.sent,
      columns.recipients,
      columns.accepted,
      columns.failed,
      columns.suppressed,
      columns.unknown,
      columns.pending,
      columns.unsubscribed,
      columns.complained,
    ],
    ...issues.map(({ number, subject, startedAt, equation: e, unsubscribed, complained }) => [
      number,
      subject,
      startedAt === null ? '' : isoTime(startedAt),
      ...[e.recipients, e.accepted, e.failed, e.suppressed, e.unknown, e.pending, unsubscribed, complained],
    ]),
  ]
}

const growthTable = async (services: Services, locale: Locale): Promise<Table> => {
  const { columns } = texts(locale).figures
  const growth = await growthNow(services, ALL_MONTHS)
  return [
    [columns.month, columns.joined, columns.departed, columns.total],
    ...growth.map(({ month, joined, departed, total }) => [month, joined, departed, total]),
  ]
}

const splitTable = async ({ db, clock }: Services, locale: Locale, split: Split): Promise<Table> => {
  const { columns, everything } = texts(locale).figures
  const month = monthOf(clock())
  const [snapshots, groups] = await Promise.all([snapshotsOf(db, split, month), groupsNow(db, split)])
  const rows = [...snapshots, ...groups.map((group) => ({ ...group, month }))]
  const label = (key: string) => (key === '' ? everything : termLabel(split === 'topic' ? 'topics' : 'land', key, locale))
  return [[columns.month, columns[split], columns.people], ...rows.map(({ month: when, key, people }) => [when, label(key), people])]
}

const TABLES: Readonly<Record<string, (services: Services, locale: Locale) => Promise<Table>>> = {
  ausgaben: issueTable,
  wachstum: growthTable,
  themen: (services, locale) => splitTable(services, locale, 'topic'),
  laender: (services, locale) => splitTable(services, locale, 'land'),
}

figuresRoutes.get('/redaktion/newsletter/zahlen/:file{[a-z]+\\.csv}', async (c) => {
  const name = c.req.param('file').replace('.csv', '')
  const table = Object.hasOwn(TABLES, name) ? TABLES[name] : undefined
  if (!table) return errorResponse(c, 404)
  return csvAnswer(c, `newsletter-${name}`, await table(c.get('services'), c.get('page').locale))
})
