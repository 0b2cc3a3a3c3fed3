import { describe, expect, it } from 'vitest'
import { sampleEntry } from '../../test/sample-entry.ts'
import { type Checked, checkIssue, isBlocked } from './check-issue.ts'

const entry = sampleEntry()
const fine: Checked = {
  subject: 'Neues',
  opening: { greeting: 'Guten Tag,', promise: 'diese Beispiele sind erschienen.' },
  words: ['Siehe [hier](https://example.org/x) und [dort](/beispiele/bewegungstreff/).', 'Zuletzt: [Ausgabe 1](/newsletter/ausgaben/1)'],
  entries: [entry],
  baseUrl: 'https://vorbild.example',
  slugs: new Map([['bewegungstreff', 'bewegungstreff']]),
  numbers: new Set([1]),
  bytes: 17_600,
}
const keys = (change: Partial<Checked>) => checkIssue({ ...fine, ...change }).map(({ key }) => key)

describe('checks before sending', () => {
  it('find nothing wrong with a good issue', () => {
    expect(checkIssue(fine)).toEqual([])
  })

  it('let pages of ours pass that are no examples', () => {
    expect(keys({ words: ['[Karte](/beispiele/karte), [alle](/beispiele), [gesucht](/beispiele?q=Sturz), [so](/einreichen)'] })).toEqual([])
  })

  it('find links to what is gone, in entries and in all texts', () => {
    expect(keys({ slugs: new Map() })).toEqual(['dead_link', 'dead_link'])
    for (const gone of [
      '[weg](https://vorbild.example/en/beispiele/weg)',
      '<https://vorbild.example/beispiele/weg>',
      '[weg]: /beispiele/weg?x=1',
      '[weg](/newsletter/ausgaben/2)',
    ]) {
      expect(keys({ words: ['Gut', gone] })).toEqual(['dead_link'])
    }
    expect(keys({ slugs: new Map(), words: ['', 'Ein Aufruf'], entries: [] })).toEqual(['empty'])
  })

  it('let links by an earlier address pass, and name the address of today', () => {
    const slugs = new Map([...fine.slugs, ['frueher', 'bewegungstreff'], ['PX-2026-000001', 'bewegungstreff']])
    const check = (...words: string[]) => checkIssue({ ...fine, slugs, words })
    expect(check('[so](/beispiele/PX-2026-000001)')).toEqual([])
    expect(check('[da](https://vorbild.example/en/beispiele/frueher/?a=b#c)')).toEqual([
      {
        key: 'moved_link',
        blocks: false,
        about: 'https://vorbild.example/en/beispiele/frueher/?a=b#c',
        instead: 'https://vorbild.example/en/beispiele/bewegungstreff/?a=b#c',
      },
    ])
    expect(checkIssue({ ...fine, slugs, entries: [{ ...entry, slug: 'frueher' }] })).toEqual([])
  })

  it('keep back what announces examples and has none, or says nothing at all', () => {
    const without = (...words: string[]) => checkIssue({ ...fine, slugs: new Map(), words, entries: [{ ...entry, included: false }] })
    for (const [words, key, blocks] of [
      [['', ' '], 'says_nothing', true],
      [['Guten Tag,\n', ''], 'says_nothing', true],
      [['Guten Tag,\n\ndiese Beispiele sind erschienen. Viel Freude!', 'Ein Aufruf'], 'promises', true],
      [['Guten Tag,', 'Ein Aufruf'], 'empty', false],
    ] as const) {
      expect(without(...words)).toEqual([{ key, blocks, about: '' }])
    }
    expect(keys({ words: ['Guten Tag,\n\ndiese Beispiele sind erschienen.'] })).toEqual([])
  })

  it('find a picture without description, and a mail that would be cut off', () => {
    expect(keys({ entries: [{ ...entry, image: '/beispiele/x/dateien/1', imageAlt: ' ' }] })).toEqual(['no_alt'])
    expect(keys({ entries: [{ ...entry, image: '/beispiele/x/dateien/1', showImage: false }] })).toEqual([])
    expect(keys({ bytes: 100_000 })).toEqual(['too_large'])
    expect(isBlocked(checkIssue({ ...fine, bytes: 100_000 }))).toBe(true)
  })

  it('only warn of a long subject', () => {
    const findings = checkIssue({ ...fine, subject: 'x'.repeat(71) })
    expect(findings.map(({ key }) => key)).toEqual(['long_subject'])
    expect(isBlocked(findings)).toBe(false)
  })
})
