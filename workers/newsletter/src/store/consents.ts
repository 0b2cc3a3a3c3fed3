import type { Database, Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import type { Locale } from '@vorbild/kernel/locale'
import { asc, eq } from 'drizzle-orm'
import type { ConsentStep } from '../rules/consent-steps.ts'
import type { Interests } from '../rules/interests.ts'
import { fromColumn, toColumn } from './json-list.ts'
import { consent, consentWords } from './schema.ts'

export interface Consent extends Interests {
  readonly step: ConsentStep
  readonly at: number
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
export const noteConsent = (
  db: Database,
  { subscriberId, step, locale, interests, words, hash, source }: ConsentNote,
  now: number,
): Statement[] => [
  db.insert(consentWords).values({ hash, words, firstShownAt: now }).onConflictDoNothing(),
  db.insert(consent).values({
    id: newId(),
    subscriberId,
    step,
    at: now,
    wordsHash: hash,
    locale,
    rhythm: interests.rhythm,
    topics: toColumn(interests.topics),
    laender: toColumn(interests.laender),
    targetGroups: toColumn(interests.targetGroups),
    goodPracticeOnly: interests.goodPracticeOnly,
    source: source ?? null,
  }),
]

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
    words,
    rhythm: row.rhythm,
    topics: fromColumn(row.topics),
    laender: fromColumn(row.laender),
    targetGroups: fromColumn(row.targetGroups),
    goodPracticeOnly: row.goodPracticeOnly,
    source: row.source,
  }))
}
