import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { describe, expect, test } from 'vitest'
import { indexEntry, LONG_AGO } from './index-entry.ts'
import { newestVersions } from './newest-versions.ts'

const [treff] = seedExamples() as [ExampleDocument]
const ending = (end: string | undefined, start?: string) => indexEntry({ ...treff, content: { ...treff.content, start, end } }).lastMonth

describe('an entry of the index', () => {
  const keysOf = (document: ExampleDocument) => new Map(indexEntry(document).vector)

  test('holds words as they are, as stems and with what compounds are made of', () => {
    const keys = keysOf({ ...treff, content: { ...treff.content, title: 'Ambulante Sturzprävention' } })
    for (const key of ['=ambulante', '=sturzpravention', ':sturzpravention', '~sturz', '~pravention'])
      expect([...keys.keys()]).toContain(key)
    expect(keys.get('@sturzpravention')).toEqual(expect.arrayContaining([2]))
  })

  test('is found by its stable number and by what its criteria are called', () => {
    const keys = keysOf(treff)
    expect([...keys.keys()].some((key) => key.startsWith('=px2026'))).toBe(true)
    expect(keys.has(':niederschwell')).toBe(true)
  })

  test('knows when it ended, even when nobody said', () => {
    expect(ending(undefined, '2010')).toBeNull()
    expect(ending('2024')).toBe('2024-12')
    expect(ending('2024-05')).toBe('2024-05')
    expect(ending('unknown')).toBe(LONG_AGO)
    expect(ending(undefined)).toBe('9999-98')
  })

  test('of a kind nobody knows is a mistake', () => {
    expect(() => indexEntry({ ...treff, kind: 'kochrezept' })).toThrow('kochrezept')
  })
})

describe('the newest versions in R2', () => {
  test('are the highest by number, not by letter, and files are none', () => {
    const keys = ['examples/A/v9.json', 'examples/A/v10.json', 'examples/A/files/v11.json', 'examples/B/v1.json', 'submissions/C/r1.json']
    expect(newestVersions(keys)).toEqual({ newest: ['examples/A/v10.json', 'examples/B/v1.json'], older: ['examples/A/v9.json'] })
  })
})
