import type { Database, Statement } from '@vorbild/events/statement'
import type { Locale } from '@vorbild/kernel/locale'
import { and, count, eq, inArray, lt, ne, or, sql } from 'drizzle-orm'
import type { Interests } from '../rules/interests.ts'
import { REACHED, type Reach } from '../rules/reach.ts'
import { savedSearch, told } from './digest-schema.ts'
import { inGroups } from './in-groups.ts'
import { fromColumn, toColumn } from './json-list.ts'
import { consent, subscriber } from './schema.ts'

export type SubscriberState = 'unconfirmed' | 'confirmed' | 'paused' | 'unsubscribed'

export interface Subscriber extends Interests, Reach {
  readonly id: string
  readonly email: string
  readonly locale: Locale
  readonly state: SubscriberState
  readonly requestedAt: number
  readonly mailedAt: number
  readonly confirmedAt: number | null
  readonly unsubscribedAt: number | null
  readonly keptAt: number | null
  readonly pausedAt: number | null
  readonly trialAt: number | null
  /** Mails that asked them to confirm. */
  readonly asks: number
  readonly stillWantedAskedAt: number | null
}

export const toSubscriber = ({ topics, laender, targetGroups, ...row }: typeof subscriber.$inferSelect): Subscriber => ({
  ...row,
  topics: fromColumn(topics),
  laender: fromColumn(laender),
  targetGroups: fromColumn(targetGroups),
})

export const subscriberById = async (db: Database, id: string): Promise<Subscriber | null> => {
  const [row] = await db.select().from(subscriber).where(eq(subscriber.id, id))
  return row ? toSubscriber(row) : null
}

export const subscriberByEmail = async (db: Database, email: string): Promise<Subscriber | null> => {
  const [row] = await db.select().from(subscriber).where(eq(subscriber.email, email))
  return row ? toSubscriber(row) : null
}

/** Addresses of these subscribers, as far as they are still known. */
export const addressesOf = async (
  db: Database,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly email: string }[]> =>
  db
    .select({ id: subscriber.id, email: subscriber.email })
    .from(subscriber)
    .where(sql`${subscriber.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`)

export interface NewSubscriber extends Interests {
  readonly id: string
  readonly email: string
  readonly locale: Locale
}

const interestColumns = ({ rhythm, topics, laender, targetGroups, goodPracticeOnly }: Interests) => ({
  rhythm,
  topics: toColumn(topics),
  laender: toColumn(laender),
  targetGroups: toColumn(targetGroups),
  goodPracticeOnly,
})

export const addSubscriber = (db: Database, wish: NewSubscriber, now: number): Statement =>
  db.insert(subscriber).values({
    id: wish.id,
    email: wish.email,
    locale: wish.locale,
    state: 'unconfirmed',
    ...interestColumns(wish),
    requestedAt: now,
    mailedAt: now,
  })

/** People in one statement; with all columns more would be too many values. */
const AT_ONCE = 3

/** People whose consent was given elsewhere: subscribers at once. */
export const addConfirmed = (db: Database, people: readonly NewSubscriber[], now: number): Statement[] =>
  inGroups(people, AT_ONCE).map((some) =>
    db.insert(subscriber).values(
      some.map((person) => ({
        id: person.id,
        email: person.email,
        locale: person.locale,
        state: 'confirmed' as const,
        ...interestColumns(person),
        requestedAt: now,
        confirmedAt: now,
      })),
    ),
  )

/** Fails the whole batch if they got another mail since `seen`: of many who type an address at the same moment one has it written to. */
const mailedOnce = (seen: number, now: number) => sql`CASE ${subscriber.mailedAt} WHEN ${seen} THEN ${now} END`

/** Asks anew: an unconfirmed or former subscriber has typed the address again. Never touches who is subscribed. */
export const askAgain = (db: Database, wish: NewSubscriber, seen: number, now: number): Statement =>
  db
    .update(subscriber)
    .set({
      asks: sql`CASE ${subscriber.state} WHEN 'unconfirmed' THEN ${subscriber.asks} + 1 ELSE 1 END`,
      state: 'unconfirmed',
      locale: wish.locale,
      ...interestColumns(wish),
      requestedAt: now,
      mailedAt: mailedOnce(seen, now),
      unsubscribedAt: null,
    })
    .where(and(eq(subscriber.id, wish.id), inArray(subscriber.state, ['unconfirmed', 'unsubscribed'])))

export const noteMailed = (db: Database, { id, mailedAt }: Pick<Subscriber, 'id' | 'mailedAt'>, now: number): Statement =>
  db
    .update(subscriber)
    .set({ mailedAt: mailedOnce(mailedAt, now), asks: sql`${subscriber.asks} + (${subscriber.state} = 'unconfirmed')` })
    .where(eq(subscriber.id, id))

/** Fails the whole batch if they have confirmed already, so that a double click is one yes: nobody can be without a state. */
export const confirmSubscriber = (db: Database, id: string, now: number): Statement =>
  db
    .update(subscriber)
    .set({
      state: sql`CASE ${subscriber.state} WHEN 'unconfirmed' THEN 'confirmed' END`,
      confirmedAt: now,
      keptAt: null,
      stillWantedAskedAt: null,
      ...REACHED,
      trialAt: null,
    })
    .where(eq(subscriber.id, id))

/** Whoever changes their choice wants to go on, which answers our question. */
export const changeInterests = (db: Database, id: string, locale: Locale, interests: Interests, now: number): Statement =>
  db
    .update(subscriber)
    .set({ locale, ...interestColumns(interests), keptAt: now, stillWantedAskedAt: null })
    .where(eq(subscriber.id, id))

export const unsubscribe = (db: Database, id: string, now: number): Statement =>
  db
    .update(subscriber)
    .set({ state: 'unsubscribed', unsubscribedAt: now })
    .where(and(eq(subscriber.id, id), ne(subscriber.state, 'unsubscribed')))

/** Everything about a person. What the ledger keeps is a number without a name. */
export const eraseSubscriber = (db: Database, id: string): Statement[] => [
  db.delete(consent).where(eq(consent.subscriberId, id)),
  db.delete(savedSearch).where(eq(savedSearch.subscriberId, id)),
  db.delete(told).where(eq(told.subscriberId, id)),
  db.delete(subscriber).where(eq(subscriber.id, id)),
]

export interface Deadlines {
  readonly unconfirmedBefore: number
  readonly unsubscribedBefore: number
  readonly pausedBefore: number
}

/** Forgets who never confirmed, who left a while ago, and who has not come back for long. */
export const forgetStale = (db: Database, { unconfirmedBefore, unsubscribedBefore, pausedBefore }: Deadlines): Statement[] => {
  const stale = or(
    and(eq(subscriber.state, 'unconfirmed'), lt(subscriber.requestedAt, unconfirmedBefore)),
    and(eq(subscriber.state, 'unsubscribed'), lt(subscriber.unsubscribedAt, unsubscribedBefore)),
    and(eq(subscriber.state, 'paused'), lt(subscriber.pausedAt, pausedBefore)),
  )
  const ids = db.select({ id: subscriber.id }).from(subscriber).where(stale)
  return [
    db.delete(consent).where(inArray(consent.subscriberId, ids)),
    db.delete(savedSearch).where(inArray(savedSearch.subscriberId, ids)),
    db.delete(told).where(inArray(told.subscriberId, ids)),
    db.delete(subscriber).where(stale),
  ]
}

export const countConfirmed = async (db: Database): Promise<number> => {
  const [row] = await db.select({ n: count() }).from(subscriber).where(eq(subscriber.state, 'confirmed'))
  return row?.n ?? 0
}

/** How many are in which state. */
export const countByState = async (db: Database): Promise<Readonly<Partial<Record<SubscriberState, number>>>> => {
  const rows = await db.select({ state: subscriber.state, n: count() }).from(subscriber).groupBy(subscriber.state)
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]))
}

/** Who gets mail at all; written over the table's plain name, for statements of our own. */
export const isReachable = sql.raw(`subscriber.state = 'confirmed' AND subscriber.reach IN ('open', 'trial')`)

/** Why somebody confirmed is not: for a while, or until they come back. */
export const whyUnreachable = sql.raw(`CASE subscriber.reach WHEN 'paused' THEN 'paused' ELSE 'bounces' END`)

/**
 * Why the recipient of a ledger's row gets nothing any more: nobody is said to have left whose letters came back. Whoever left and came
 * back since had left when it was decided.
 */
export const whyGone = sql`coalesce((
  SELECT CASE WHEN subscriber.state = 'paused' THEN 'no_answer' WHEN subscriber.reach IN ('open', 'trial') THEN 'unsubscribed'
    ELSE ${whyUnreachable} END
  FROM subscriber WHERE subscriber.id = ledger.subscriber_id AND subscriber.state IN ('confirmed', 'paused')), 'unsubscribed')`
