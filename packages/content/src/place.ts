import * as z from 'zod'
import { tooLong } from './too-long.ts'
import { termKeys } from './vocabularies.ts'

/** Where an offer is. Resolved to a municipality where it could be found; otherwise only the name as typed. */
export const Place = z.object({
  /** Official municipality key, eight digits. */
  ags: z
    .string()
    .regex(/^\d{8}$/, 'unknown_place')
    .nullable()
    .default(null),
  name: z.string('required').trim().min(1, 'required').max(120, tooLong),
  land: z.enum(termKeys('land'), 'unknown_term').nullable().default(null),
  lat: z.number().nullable().default(null),
  lon: z.number().nullable().default(null),
  /** Inhabitants of the whole municipality, also where a part of it is named. */
  population: z.int().nonnegative().nullable().default(null),
})
export type Place = z.infer<typeof Place>
