import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { describe, expect, test } from 'vitest'
import { isUnconfirmed, shown } from './freshness.ts'

const confirmedAt = '2025-01-31T10:00:00.000Z'
const [treff] = seedExamples() as [ExampleDocument]
const document = { ...treff, confirmedAt, content: { ...treff.content, contactEmail: 'treffs@stadt.example' } }

describe('an example nobody confirmed', () => {
  test('counts as not confirmed after fifteen months', () => {
    expect(isUnconfirmed(confirmedAt, Date.parse('2026-04-29'))).toBe(false)
    expect(isUnconfirmed(confirmedAt, Date.parse('2026-05-02'))).toBe(true)
  })

  test('then keeps its contact to itself, and nothing else', () => {
    expect(shown(document, Date.parse('2026-01-01')).content.contactEmail).toBe('treffs@stadt.example')
    expect(shown(document, Date.parse('2027-01-01')).content).toEqual(treff.content)
  })
})
