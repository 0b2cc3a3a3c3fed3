import { typedText, withoutTurns } from '@vorbild/kernel/typed-text'
import * as z from 'zod'
import { criterionOf } from '../../criteria.ts'
import { isMonth, UNKNOWN_MONTH } from '../../month.ts'
import { Place } from '../../place.ts'
import { tooLong } from '../../too-long.ts'
import { NATIONWIDE } from '../../vocabularies/land.ts'
import { termKeys, type VocabularyKey } from '../../vocabularies.ts'
import { limits } from './limits.ts'

const text = (maxLength: number) =>
  z
    .string('required')
    .overwrite((typed) => typedText(withoutTurns(typed.toWellFormed())))
    .min(1, 'required')
    .max(maxLength, tooLong)
/** For what stands in titles, lists and subjects. */
const line = (maxLength: number) =>
  z
    .string('required')
    .overwrite((typed) => typedText(withoutTurns(typed.toWellFormed()).replaceAll(/[\s\p{Cc}]+/gu, ' ')))
    .min(1, 'required')
    .max(maxLength, tooLong)
const term = (vocabulary: VocabularyKey) => z.enum(termKeys(vocabulary), 'unknown_term')
const terms = (vocabulary: VocabularyKey) => z.array(term(vocabulary), 'choose_some')
const month = z.string('required').refine((value) => value === UNKNOWN_MONTH || isMonth(value), 'bad_month')
const consent = z.literal(true, 'consent_required')

const selfRating = z
  .record(z.string(), z.int('unknown_level').min(1, 'unknown_level'))
  .refine((levels) => Object.entries(levels).every(([key, level]) => level <= (criterionOf(key)?.levels.length ?? 0)), 'unknown_level')

/** The words that belong to an image; `file` is the id of the stored file once there is one. */
const image = z
  .object({
    file: z.string().optional(),
    alt: z.string().trim().max(limits.alt, tooLong).optional(),
    credit: z.string().trim().max(limits.credit, tooLong).optional(),
  })
  .refine(({ file, alt }) => !file || Boolean(alt), 'alt_required')

/** What a complete entry must hold, field by field. Blank values count as absent before this is asked. */
export const fieldSchemas = {
  title: line(limits.title),
  summary: text(limits.summary),
  image: image.optional(),
  procedure: text(limits.procedure),
  participationMethods: text(limits.participationMethods).optional(),
  lessonsLearned: text(limits.lessonsLearned).optional(),
  transferability: text(limits.transferability).optional(),
  targetGroups: terms('targetGroups').min(1, 'choose_some'),
  ageGroups: terms('ageGroups').default([]),
  settings: terms('settings').min(1, 'choose_some'),
  topics: terms('topics').min(1, 'choose_some'),
  keywords: z.array(z.string().trim().min(1).max(limits.keyword, tooLong)).max(limits.keywords, 'too_many').default([]),
  scope: z.enum(termKeys('scope'), 'choose_one'),
  place: Place.optional(),
  land: z.enum([...termKeys('land'), NATIONWIDE], 'unknown_term').optional(),
  start: month,
  end: month.optional(),
  organisation: line(limits.organisation),
  contactEmail: z.email({ error: ({ input }) => (input === undefined ? 'required' : 'bad_email') }).max(limits.email, tooLong),
  website: z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'bad_url' }).optional(),
  funding: terms('funding').default([]),
  selfRating: selfRating.default({}),
  licenceConsent: consent,
  privacyConsent: consent,
}
