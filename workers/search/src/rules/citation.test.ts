import type { ExampleDocument } from '@vorbild/content/documents'
import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { describe, expect, test } from 'vitest'
import { bibtex, citationOf, ris } from './citation.ts'

const [seed] = seedExamples() as [ExampleDocument]
const site = { siteName: 'Vorbild', baseUrl: 'https://vorbild.example' }
const citation = citationOf({ ...seed, version: 2 }, site)

describe('citing', () => {
  test('names number and version, at an address that never changes', () => {
    expect(citation).toMatchObject({
      author: 'Stadt Esslingen am Neckar mit Stadtseniorenrat',
      title: 'Bewegungs-Treffs im Freien',
      number: 'PX-2026-000001',
      version: 2,
      day: '2026-01-08',
      url: 'https://vorbild.example/beispiele/PX-2026-000001/fassungen/2',
    })
  })

  test('BibTeX keeps the organisation whole and escapes what TeX would read', () => {
    const entry = bibtex({ ...citation, title: '50 % {mehr} & \\besser_' })
    expect(entry).toContain('@online{PX-2026-000001-v2,')
    expect(entry).toContain('author = {{Stadt Esslingen am Neckar mit Stadtseniorenrat}},')
    expect(entry).toContain('title = {{50 \\% \\{mehr\\} \\& \\textbackslash{}besser\\_}},')
  })

  test('RIS begins with the type and ends the record, one field a line', () => {
    const lines = ris({ ...citation, title: 'zwei\nZeilen' }).split('\r\n')
    expect(lines[0]).toBe('TY  - ELEC')
    expect(lines).toContain('TI  - zwei Zeilen')
    expect(lines.slice(-2)).toEqual(['ER  - ', ''])
  })

  test('without an organisation the author is left out', () => {
    const { organisation: _gone, ...content } = seed.content
    const anonymous = citationOf({ ...seed, content }, site)
    expect(bibtex(anonymous)).not.toContain('author')
    expect(ris(anonymous)).not.toContain('AU  -')
  })
})
