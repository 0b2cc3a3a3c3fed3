import { isTerm, termKeys } from '@vorbild/content/vocabularies'

/** Who wants the issues the office writes: every one, or at most one in thirty days. */
export const ISSUE_RHYTHMS = ['every_issue', 'monthly'] as const
/** Who wants a mail of their own instead, with just what is new for them. */
export const DIGEST_RHYTHMS = ['at_once', 'weekly', 'monthly_digest'] as const
export type DigestRhythm = (typeof DIGEST_RHYTHMS)[number]

export const RHYTHMS = [...ISSUE_RHYTHMS, ...DIGEST_RHYTHMS] as const
export type Rhythm = (typeof RHYTHMS)[number]

export const MONTHLY_MS = 30 * 24 * 60 * 60 * 1000

/** What somebody wants to read about. An empty list means everything. */
export interface Interests {
  readonly rhythm: Rhythm
  readonly topics: readonly string[]
  readonly laender: readonly string[]
  readonly targetGroups: readonly string[]
  readonly goodPracticeOnly: boolean
}

/** The choice of whoever chose nothing. */
export const EVERYTHING: Interests = { rhythm: 'every_issue', topics: [], laender: [], targetGroups: [], goodPracticeOnly: false }

/** What was ticked, as it came. */
export interface TickedInterests {
  readonly rhythm: string
  readonly topics: readonly string[]
  readonly laender: readonly string[]
  readonly targetGroups?: readonly string[]
  readonly goodPracticeOnly?: boolean
}

/** Unknown values fall away. All sixteen Länder are the same as none chosen. */
export const readInterests = ({ rhythm, topics, laender, targetGroups = [], goodPracticeOnly = false }: TickedInterests): Interests => ({
  rhythm: RHYTHMS.find((known) => known === rhythm) ?? 'every_issue',
  topics: narrowed('topics', topics),
  laender: narrowed('land', laender),
  targetGroups: narrowed('targetGroups', targetGroups),
  goodPracticeOnly,
})

export const isNarrowed = ({ topics, laender, targetGroups, goodPracticeOnly }: Interests): boolean =>
  topics.length + laender.length + targetGroups.length > 0 || goodPracticeOnly

/** Who gets digests, saved searches and ticked nothing wants just what they find. */
export const hearsOnlyHits = (interests: Interests, searches: number): boolean =>
  searches > 0 && !isNarrowed(interests) && DIGEST_RHYTHMS.some((known) => known === interests.rhythm)

/** What an example is told by. */
export interface Told {
  readonly topics: readonly string[]
  readonly targetGroups: readonly string[]
  readonly land: string
  readonly isGoodPractice: boolean
}

/** The same as the database decides for issues. An offer across Länder (`DE`) fits every Land. */
export const isInteresting = (interests: Interests, { topics, targetGroups, land, isGoodPractice }: Told): boolean =>
  fits(interests.topics, topics) &&
  fits(interests.targetGroups, targetGroups) &&
  (land === 'DE' || fits(interests.laender, [land])) &&
  (isGoodPractice || !interests.goodPracticeOnly)

const fits = (wanted: readonly string[], told: readonly string[]): boolean =>
  wanted.length === 0 || wanted.some((key) => told.includes(key))

const narrowed = (vocabulary: 'topics' | 'land' | 'targetGroups', chosen: readonly string[]): readonly string[] => {
  const known = termKeys(vocabulary).filter((key) => chosen.includes(key) && isTerm(vocabulary, key))
  return known.length === termKeys(vocabulary).length ? [] : known
}
