/**
 * How results are ranked, in one place (README: ranking). A word weighs by the field it stands in (title > keywords > summary > body), the more often the more,
 * but never as much as once in the next higher field, texts of usual length given. Its very form counts more than another form (stem), that
 * more than a part of a compound, that more than a synonym; a word that stands and is a part elsewhere counts for both. Words that few
 * examples have weigh more. What was only found because the words as typed found little comes behind all that has them.
 * Freshness and Good Practice move an example by a few hundredths. Equal scores: the newest first, then the highest number.
 */
export const FIELDS = {
  title: { weight: 12, usualWords: 6 },
  keywords: { weight: 6, usualWords: 25 },
  summary: { weight: 3, usualWords: 45 },
  body: { weight: 1, usualWords: 400 },
} as const
export type FieldName = keyof typeof FIELDS

/**
 * What each way to be found adds or leaves of a field's weight. From `form` on they count only where the others find little: another form by
 * a rougher stem, inside a word that cannot be split, the parts of a compound apart from each other, its first half alone. `written` tells
 * umlauts apart where a word was taken for another.
 */
export const WAYS = {
  exact: 0.25,
  stem: 1,
  near: 0.35,
  prefix: 0.5,
  part: 0.4,
  synonym: 0.35,
  form: 0.5,
  inside: 0.3,
  apart: 0.02,
  half: 0.02,
  written: 0.8,
} as const

export const BOOSTS = { fresh: 0.04, goodPractice: 0.04, freshYears: 5 } as const

/** Half of a field's weight is reached at this many occurrences, in a text of usual length. */
const HALF = 0.6
/** Weights are kept as one byte. */
const SCALE = 11.5

/** What a word weighs that occurs so often in fields of so many words. */
export const weightOf = (times: Readonly<Record<FieldName, number>>, words: Readonly<Record<FieldName, number>>): number => {
  let sum = 0
  for (const name of FIELD_NAMES) {
    if (times[name] === 0) continue
    const { weight, usualWords } = FIELDS[name]
    const half = HALF * (0.5 + 0.5 * Math.min(2, words[name] / usualWords))
    sum += (weight * times[name]) / (times[name] + half)
  }
  return Math.max(1, Math.min(255, Math.round(sum * SCALE)))
}

/** What words weigh that stand together: as one word would, the fields being of usual length. */
export const togetherWeight = (times: Readonly<Record<FieldName, number>>): number => weightOf(times, USUAL_WORDS)

const USUAL_WORDS = {
  title: FIELDS.title.usualWords,
  keywords: FIELDS.keywords.usualWords,
  summary: FIELDS.summary.usualWords,
  body: FIELDS.body.usualWords,
}

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[]

/** Rare words tell more. Counted over what is public now, so that an index made anew ranks the same. */
export const rarity = (examples: number, having: number): number => Math.log(1 + (examples - having + 0.5) / (having + 0.5))
