import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { wantedOf } from '@vorbild/german/highlight'
import { queryTerms } from '@vorbild/german/query'
import { expect, test } from 'vitest'
import { toItem } from './item.ts'

const [treff] = seedExamples() as [ExampleDocument]

test('what only a topic says is shown by its label, marked', () => {
  const { highlights } = toItem(treff, wantedOf(queryTerms('Sturz')), 'de', Date.parse('2026-03-01'))
  expect(highlights.passage?.map(({ text }) => text).join('')).toBe('Sturz- und Unfallprävention')
  expect(highlights.passage?.some(({ hit }) => hit)).toBe(true)
})
