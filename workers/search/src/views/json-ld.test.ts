import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { describe, expect, test } from 'vitest'
import { toItem } from '../rules/item.ts'
import { jsonLdOf } from './json-ld.tsx'

const NOW = Date.UTC(2026, 10, 22)
const asked = (document: ExampleDocument) => ({
  document,
  item: toItem(document, { stems: [], prefixes: [] }, 'de', NOW),
  baseUrl: 'https://vorbild.example',
  siteName: 'Vorbild',
  firstPublishedAt: document.publishedAt,
})

type Check = (value: unknown) => boolean
const text: Check = (value) => typeof value === 'string' && value.trim() !== ''
const url: Check = (value) => typeof value === 'string' && /^https?:/.test(value) && URL.canParse(value)
const time: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const thing =
  (type: string, ...properties: readonly string[]): Check =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    '@type' in value &&
    value['@type'] === type &&
    properties.every((name) => text(Reflect.get(value, name)))

/** Types schema.org expects for the properties of an Article; `must` are those search engines ask for. */
const EXPECTED: Readonly<Record<string, readonly [Check, 'must'?]>> = {
  '@context': [(value) => value === 'https://schema.org', 'must'],
  '@type': [(value) => value === 'Article', 'must'],
  '@id': [url, 'must'],
  url: [url, 'must'],
  mainEntityOfPage: [url, 'must'],
  identifier: [text, 'must'],
  version: [(value) => typeof value === 'number', 'must'],
  headline: [text, 'must'],
  abstract: [text, 'must'],
  inLanguage: [(value) => /^(de|en)$/.test(String(value)), 'must'],
  datePublished: [time, 'must'],
  dateModified: [time, 'must'],
  temporalCoverage: [(value) => /^\d{4}(-\d\d)?\/(\d{4}(-\d\d)?|\.\.)$/.test(String(value))],
  license: [url],
  author: [thing('Organization', 'name')],
  contentLocation: [thing('Place', 'name'), 'must'],
  publisher: [thing('Organization', 'name', 'url'), 'must'],
  about: [thing('Thing', 'name')],
  keywords: [text],
  audience: [thing('Audience', 'audienceType')],
  award: [text],
  image: [url],
  isBasedOn: [url],
}

describe('an example for search engines', () => {
  test.each(seedExamples().map((document) => [document.exampleId, document] as const))('has what schema.org expects: %s', (_, document) => {
    const written: Readonly<Record<string, unknown>> = jsonLdOf(asked(document))
    for (const [name, value] of Object.entries(written)) {
      const check = EXPECTED[name]?.[0]
      expect(check, `${name} is a property of Article`).toBeDefined()
      for (const each of [value].flat()) expect(check?.(each), `${name}: ${JSON.stringify(each)}`).toBe(true)
    }
    for (const [name, [, must]] of Object.entries(EXPECTED)) if (must) expect(written, name).toHaveProperty(name)
  })

  test('says how long it runs only where that is known', () => {
    const coverage = (start: string | undefined, end: string | undefined, confirmedAt = new Date(NOW).toISOString()) => {
      const [seed] = seedExamples() as [ExampleDocument]
      const document = { ...seed, confirmedAt, content: { ...seed.content, start, end } }
      return jsonLdOf(asked(document)).temporalCoverage
    }
    expect(coverage('2010', undefined)).toBe('2010/..')
    expect(coverage('2010-05', '2012')).toBe('2010-05/2012')
    expect(coverage('2010', undefined, '2025-08-01T00:00:00.000Z')).toBeUndefined()
    for (const [start, end] of [
      [undefined, undefined],
      ['unknown', undefined],
      ['2010', 'unknown'],
      [undefined, '2012'],
    ] as const)
      expect(coverage(start, end)).toBeUndefined()
  })
})
