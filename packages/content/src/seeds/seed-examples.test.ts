import { expect, test } from 'vitest'
import { ExampleDocument } from '../documents.ts'
import { kindOf } from '../kinds.ts'
import { resolvePlace } from '../places.ts'
import { sampleEntry } from './sample-entry.ts'
import { seedExamples } from './seed-examples.ts'

const examples = seedExamples()

test('the 24 examples are valid documents of their kind with their own numbers and addresses', () => {
  expect(examples).toHaveLength(24)
  for (const example of examples) {
    expect(ExampleDocument.safeParse(example).success).toBe(true)
    expect(kindOf(example.kind)?.published.safeParse(example.content).success).toBe(true)
  }
  expect(new Set(examples.map(({ slug }) => slug)).size).toBe(24)
  expect(examples.map(({ exampleId }) => exampleId)).toContain('PX-2026-000024')
})

test('Esslingen stands first, with place, terms and Good Practice', () => {
  expect(examples[0]).toMatchObject({
    exampleId: 'PX-2026-000001',
    slug: 'bewegungs-treffs-im-freien',
    content: { place: { ags: '08116019' }, land: 'DE-BW', topics: expect.arrayContaining(['sturz-und-unfallpraevention']), start: '2010' },
    goodPractice: { year: 2018, criteria: ['niedrigschwellige-arbeitsweise', 'multiplikatorenkonzept', 'nachhaltigkeit'] },
  })
})

test('a Land-wide record has no place, and only a Landkreis stays without municipality key', () => {
  const landWide = examples.filter(({ content }) => content.scope === 'landesweit')
  expect(landWide.map(({ content }) => content.land)).toEqual(['DE-BB', 'DE-TH', 'DE-SL', 'DE-NI'])
  expect(JSON.stringify(examples).split('"ags":null')).toHaveLength(2)
})

test('what is not an address is no source', () => expect(examples.filter(({ source }) => source === null)).toHaveLength(1))

test('they are the same at every call', () => expect(seedExamples()).toEqual(examples))

test('the place of the sample entry is the one the place list knows', () =>
  expect(resolvePlace(sampleEntry.place)).toEqual(sampleEntry.place))
