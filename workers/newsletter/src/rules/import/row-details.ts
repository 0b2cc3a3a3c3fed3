import * as z from 'zod'
import { RHYTHMS } from '../interests.ts'

const Keys = z.array(z.string()).readonly()

/** What a row says beside the address; also what its column holds as JSON. Empty proofs are the list's. */
export const RowDetails = z.object({
  locale: z.enum(['de', 'en']),
  rhythm: z.enum(RHYTHMS),
  topics: Keys,
  laender: Keys,
  targetGroups: Keys,
  goodPracticeOnly: z.boolean(),
  givenAt: z.number().nullable(),
  source: z.string(),
  words: z.string(),
})
export type RowDetails = Readonly<z.infer<typeof RowDetails>>
