import { z } from '@hono/zod-openapi'
import { ExampleDocument } from '@vorbild/content/documents'
import { FACETS } from '../rules/facets.ts'
import { TERM_KINDS } from '../rules/terms.ts'

/** Shapes of what the API answers. They are documentation and type at once; see routes.ts for where they are used. */

const Segments = z
  .array(z.object({ text: z.string(), hit: z.boolean() }))
  .openapi({ description: 'The text cut into pieces; together they are the text again. `hit` marks what was looked for.' })

export const Item = z
  .object({
    id: z.string().openapi({ description: 'Stable number, for citing', example: 'PX-2026-000001' }),
    slug: z.string().openapi({ description: 'Last part of its address under /beispiele/' }),
    url: z.url(),
    kind: z.string().openapi({ example: 'praxisbeispiel' }),
    language: z.enum(['de', 'en']),
    title: z.string(),
    summary: z.string(),
    land: z.string().openapi({ description: 'ISO 3166-2 code; `DE` for more than one Land', example: 'DE-BW' }),
    landLabel: z.string(),
    place: z.string().openapi({ description: 'Municipality; empty where there is none' }),
    organisation: z.string().nullable(),
    start: z.string().nullable().openapi({ description: 'Month `2024-05`, year `2024` or `unknown`' }),
    end: z.string().nullable().openapi({ description: 'As start; null if none was given' }),
    status: z.string().openapi({
      description:
        '`laeuft` (an end still to come, or none and confirmed within 15 months), `beendet`, `laufzeit-unklar` (nobody gave dates, or no end and not confirmed), or `archiviert` when nobody confirmed the details for 18 months',
    }),
    confirmed: z.boolean().openapi({ description: 'False when nobody confirmed the details for 15 months' }),
    goodPractice: z.object({ year: z.number().int().nullable(), criteria: z.array(z.string()) }).nullable(),
    topics: z.array(z.string()),
    targetGroups: z.array(z.string()),
    settings: z.array(z.string()),
    licence: z.string().openapi({ description: 'Of its texts', example: 'CC BY 4.0' }),
    position: z.object({ lat: z.number(), lon: z.number() }).nullable().openapi({ description: 'Of the municipality, WGS 84' }),
    publishedAt: z.iso.datetime(),
    confirmedAt: z.iso.datetime(),
    highlights: z.object({ title: Segments, summary: Segments, passage: Segments.nullable() }),
    reasons: z
      .array(z.object({ kind: z.enum(['part', 'synonym', 'form', 'apart', 'half']), word: z.string(), as: z.string().optional() }))
      .openapi({
        description:
          'Why it was found where the word itself does not occur: as part of another word, by a synonym (`as`), in another form, with its parts apart, or with its first half alone',
      }),
    distance: z.number().nullable().openapi({ description: 'Kilometres from the place in `ort`; null without one' }),
  })
  .openapi('ExampleItem')

const FacetValue = z.object({ key: z.string(), label: z.string(), count: z.number().int() })
const manyTexts = z.array(z.string()).optional()

export const ExampleList = z
  .object({
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
    tookMs: z.number().int(),
    query: z.object({
      applied: z
        .object({
          q: z.string().optional(),
          ...(Object.fromEntries(FACETS.map((name) => [name, manyTexts])) as Record<(typeof FACETS)[number], typeof manyTexts>),
          ort: z.string().optional(),
          umkreis: z.number().int().optional(),
          sort: z.string(),
        })
        .openapi({ description: 'What was understood of the address' }),
      didYouMean: z.string().optional().openapi({ description: 'The search in another spelling, which finds (more)' }),
      corrected: z.literal(true).optional().openapi({ description: 'Nothing has the typed words; the items are those of `didYouMean`' }),
      exact: z.number().int().optional().openapi({ description: 'So many have the words as typed and come first; the others come close' }),
      relaxed: z.literal(true).optional().openapi({ description: 'No example has all words; these have some of them' }),
    }),
    facets: z.object(
      Object.fromEntries(FACETS.map((name) => [name, z.array(FacetValue)])) as unknown as Record<
        (typeof FACETS)[number],
        z.ZodArray<typeof FacetValue>
      >,
    ),
    items: z.array(Item),
  })
  .openapi('ExampleList')
export type ExampleList = z.infer<typeof ExampleList>

export const Example = ExampleDocument.openapi('Example', { description: 'One published version, wholly' })

export const Suggestions = z
  .object({
    suggestions: z.array(
      z.object({
        text: z.string(),
        kind: z.enum(TERM_KINDS),
        more: z.string().optional().openapi({ description: 'Its kind in words' }),
        href: z.string().optional().openapi({ description: 'Where it leads; without it, search for the text' }),
      }),
    ),
  })
  .openapi('Suggestions')
export type Suggestions = z.infer<typeof Suggestions>

export const ProblemDetails = z
  .object({
    type: z.string(),
    status: z.number().int(),
    title: z.string(),
    detail: z.string().optional(),
    instance: z.string().optional().openapi({ description: 'Number of the request; name it when you ask us' }),
    errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
  })
  .openapi('Problem', { description: 'RFC 9457' })
