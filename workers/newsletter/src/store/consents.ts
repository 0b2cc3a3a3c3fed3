import type { Database, Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { asc, eq } from 'drizzle-orm'
import type { ConsentStep } from '../rules/consent-steps.ts'
import type { Interests } from '../rules/interests.ts'
import { inGroups } from './in-groups.ts'
import { fromColumn, toColumn } from './json-list.ts'
import { consent, consentWords } from './schema.ts'

export interface Consent extends Interests {
  readonly step: ConsentStep
  readonly at: number
  readonly locale: Locale
  readonly words: string
  /** Where, if not here. */
  readonly source: string | null
}

export interface ConsentNote {
  readonly subscriberId: string
  readonly step: ConsentStep
  readonly locale: Locale
  readonly interests: Interests
  /** What the person read when they did it, and its hash. */
  readonly words: string
  readonly hash: string
  readonly source?: string
}

/** Notes what somebody did, with the words they read; equal words are stored once. */
export const noteConsent = (db: Database, note: ConsentNote, now: number): Statement[] => [
  keepWords(db, note, now),
  db.insert(consent).values(rowOf({ ...note, at: now })),
]

const keepWords = (db: Database, { hash, words }: Pick<ConsentNote, 'hash' | 'words'>, now: number): Statement =>
  db.insert(consentWords).values({ hash, words, firstShownAt: now }).onConflictDoNothing()

/** Consents in one statement: with twelve columns each, more would be too many values. */
const AT_ONCE = 8

/** The same for many at once, each with its own time. */
export const noteConsents = (db: Database, notes: readonly (ConsentNote & { readonly at: number })[], now: number): Statement[] => [
  ...[...new Map(notes.map((note) => [note.hash, note])).values()].map((note) => keepWords(db, note, now)),
  ...inGroups(notes, AT_ONCE).map((some) => db.insert(consent).values(some.map(rowOf))),
]

const rowOf = ({ subscriberId, step, locale, interests, hash, source, at }: ConsentNote & { readonly at: number }) => ({
  id: newId(),
  subscriberId,
  step,
  at,
  wordsHash: hash,
  locale,
  rhythm: interests.rhythm,
  topics: toColumn(interests.topics),
  laender: toColumn(interests.laender),
  targetGroups: toColumn(interests.targetGroups),
  goodPracticeOnly: interests.goodPracticeOnly,
  source: source ?? null,
})

/** What somebody agreed to and changed, oldest first. */
export const consentsOf = async (db: Database, subscriberId: string): Promise<readonly Consent[]> => {
  const rows = await db
    .select()
    .from(consent)
    .innerJoin(consentWords, eq(consentWords.hash, consent.wordsHash))
    .where(eq(consent.subscriberId, subscriberId))
    .orderBy(asc(consent.at), asc(consent.id))
  return rows.map(({ consent: row, consent_words: { words } }) => ({
    step: row.step,
    at: row.at,
    locale: row.locale,
    words,
    rhythm: row.rhythm,
    topics: fromColumn(row.topics),
    laender: fromColumn(row.laender),
    targetGroups: fromColumn(row.targetGroups),
    goodPracticeOnly: row.goodPracticeOnly,
    source: row.source,
  }))
}
