import * as z from 'zod'
import { Place } from '../../place.ts'
import { NATIONWIDE } from '../../vocabularies/land.ts'
import { municipalitySizeOf } from '../../vocabularies/municipality-size.ts'
import { acrossFields } from './across-fields.ts'
import { fieldSchemas } from './field-schemas.ts'

const LICENCE = 'CC-BY-4.0'

const Entry = z.object(fieldSchemas)

/** Land and size of municipality follow from what was said; the submitter never types them twice. */
const withDerived = ({ land, place, ...entry }: z.infer<typeof Entry>) => {
  const settled = land ?? place?.land ?? NATIONWIDE
  const population = place?.population ?? null
  return {
    ...entry,
    ...(place && { place: { ...place, land: place.land ?? (settled === NATIONWIDE ? null : settled) } }),
    land: settled,
    ...(population !== null && { municipalitySize: municipalitySizeOf(population) }),
    licence: LICENCE,
  }
}

/** A complete entry as handed in. */
export const HandedIn = Entry.superRefine((values, context) => {
  for (const { field, problem } of acrossFields(values)) context.addIssue({ code: 'custom', path: [field], message: problem })
}).transform(withDerived)

const someTerms = z.array(z.string()).default([])

/**
 * A published practice example. Only title, summary and Land are certain: imported records know no more. Self-rating, consents and
 * the mailbox for questions fall away here; image and documents stand in the document's `files`.
 */
export const Praxisbeispiel = z.object({
  title: z.string(),
  summary: z.string(),
  procedure: z.string().optional(),
  participationMethods: z.string().optional(),
  lessonsLearned: z.string().optional(),
  transferability: z.string().optional(),
  targetGroups: someTerms,
  ageGroups: someTerms,
  settings: someTerms,
  topics: someTerms,
  keywords: z.array(z.string()).default([]),
  scope: z.string().optional(),
  place: Place.optional(),
  /** ISO 3166-2 code, or `DE` where an offer crosses Länder. */
  land: z.string(),
  municipalitySize: z.string().optional(),
  /** `2024-05`, `2024` or `unknown`; absent means nobody said. */
  start: z.string().optional(),
  /** As `start`; absent means that it goes on. */
  end: z.string().optional(),
  organisation: z.string().optional(),
  website: z.string().optional(),
  funding: someTerms,
  licence: z.string().default(LICENCE),
})
export type Praxisbeispiel = z.infer<typeof Praxisbeispiel>
