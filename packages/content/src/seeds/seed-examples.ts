import * as z from 'zod'
import { DOCUMENT_SCHEMA_VERSION, type ExampleDocument } from '../documents.ts'
import { type Praxisbeispiel, Praxisbeispiel as PublishedContent } from '../kinds/praxisbeispiel/schema.ts'
import { slug } from '../slug.ts'
import { municipalitySizeOf } from '../vocabularies/municipality-size.ts'
import { termKeyOf, type VocabularyKey } from '../vocabularies.ts'
import rows from './examples.json' with { type: 'json' }
import { isWholeLand, seedPlace } from './seed-places.ts'

const SeedRecord = z.object({
  title: z.string(),
  summary: z.string(),
  place: z.string(),
  land: z.string(),
  organisation: z.string(),
  settings: z.array(z.string()),
  targetGroups: z.array(z.string()),
  topics: z.array(z.string()),
  start: z.string().nullable(),
  end: z.string().nullable(),
  goodPractice: z.boolean(),
  goodPracticeYear: z.int().optional(),
  criteria: z.array(z.string()),
  source: z.string(),
})
type SeedRecord = z.infer<typeof SeedRecord>

const FIRST_PUBLISHED = Date.UTC(2026, 0, 8, 9)
const TWELVE_DAYS = 12 * 24 * 60 * 60 * 1000

/** Keys of terms; a word that is no term is a mistake in the seed file. */
const keysOf = (vocabulary: VocabularyKey, labels: readonly string[]): string[] =>
  labels.map((label) => {
    const key = termKeyOf(vocabulary, label)
    if (key === null) throw new Error(`Seed examples: "${label}" is no term of ${vocabulary}`)
    return key
  })

const contentOf = (record: SeedRecord): Praxisbeispiel => {
  const place = isWholeLand(record.place) ? undefined : seedPlace(record.place, record.land)
  return PublishedContent.parse({
    title: record.title,
    summary: record.summary,
    organisation: record.organisation,
    settings: keysOf('settings', record.settings),
    targetGroups: keysOf('targetGroups', record.targetGroups),
    topics: keysOf('topics', record.topics),
    land: record.land,
    ...(place ? { place } : { scope: 'landesweit' }),
    ...(place?.population && { municipalitySize: municipalitySizeOf(place.population) }),
    ...(record.start && { start: record.start }),
    ...(record.end && { end: record.end }),
  })
}

const documentOf = (record: SeedRecord, index: number): ExampleDocument => {
  const publishedAt = new Date(FIRST_PUBLISHED + index * TWELVE_DAYS).toISOString()
  return {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    exampleId: `PX-2026-${String(index + 1).padStart(6, '0')}`,
    slug: slug(record.title),
    version: 1,
    kind: 'praxisbeispiel',
    locale: 'de',
    content: contentOf(record),
    files: [],
    goodPractice: record.goodPractice ? { year: record.goodPracticeYear ?? null, criteria: record.criteria } : null,
    publishedAt,
    confirmedAt: publishedAt,
    source: URL.canParse(record.source) ? record.source : null,
  }
}

/** The 24 real examples as published documents; the same numbers, addresses and times at every call. */
export const seedExamples = (): readonly ExampleDocument[] => z.array(SeedRecord).parse(rows).map(documentOf)
