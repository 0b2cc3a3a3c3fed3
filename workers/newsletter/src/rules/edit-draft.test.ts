import { describe, expect, it } from 'vitest'
import { sampleEntry } from '../../test/sample-entry.ts'
import { arrange, type DraftWish, editDraft } from './edit-draft.ts'
import type { Entry } from './issue.ts'

const entry = (exampleId: string) => sampleEntry({ exampleId, slug: exampleId, title: exampleId })
const entries = ['a', 'b', 'c', 'd'].map(entry)
const wish = (exampleId: string, position: string) => ({
  exampleId,
  position,
  included: true,
  teaser: 'kurz',
  imageAlt: '',
  showImage: true,
})
const order = (sorted: readonly Entry[]) => sorted.map(({ exampleId }) => exampleId).join('')

const nothing: DraftWish = {
  ...{ subject: 'Herbst', intro: '', picture: '', pictureAlt: '' },
  ...{ entries: [], sections: [], move: null, change: null },
}

describe('editing a draft', () => {
  it('sorts the entries by the numbers typed', () => {
    expect(order(arrange(entries, [wish('a', '4'), wish('b', '3'), wish('c', '2'), wish('d', '1')], null))).toBe('dcba')
  })

  it('puts the entry that was given a number before the one that had it', () => {
    expect(order(arrange(entries, [wish('a', '1'), wish('b', '2'), wish('c', '3'), wish('d', '1')], null))).toBe('dabc')
    expect(order(arrange(entries, [wish('a', '3'), wish('b', '2'), wish('c', '3'), wish('d', '4')], null))).toBe('bcad')
  })

  it('moves one entry by one place, and not beyond the ends', () => {
    expect(order(arrange(entries, [], { exampleId: 'c', by: -1 }))).toBe('acbd')
    expect(order(arrange(entries, [], { exampleId: 'a', by: -1 }))).toBe('abcd')
    expect(order(arrange(entries, [], { exampleId: 'd', by: 1 }))).toBe('abcd')
  })

  it('leaves the place of an entry whose number makes no sense', () => {
    expect(order(arrange(entries, [wish('b', 'vorne')], null))).toBe('abcd')
  })

  it('takes over teasers and what is left out', () => {
    const [first] = arrange(
      entries,
      [{ exampleId: 'a', position: '1', included: false, teaser: 'neu', imageAlt: '', showImage: false }],
      null,
    )
    expect(first).toMatchObject({ included: false, teaser: 'neu', showImage: false })
  })

  it('names what is missing or too long', () => {
    const edited = editDraft(entries, { ...nothing, subject: '', intro: 'x'.repeat(10_001) })
    expect(edited.ok).toBe(false)
    expect(edited.problems).toEqual([
      { field: 'subject', reason: 'required' },
      { field: 'intro', reason: 'too_long:10001:10000' },
    ])
  })

  it('wants to know what a picture shows, wherever it stands', () => {
    const bare = { key: 'text-1', heading: '', body: '', picture: '/b', pictureAlt: '' }
    const edited = editDraft(entries, { ...nothing, picture: '/a', sections: [bare, { ...bare, key: 'text-2', pictureAlt: 'Ein Garten' }] })
    expect(edited.problems).toEqual([
      { field: 'picturealt', reason: 'required' },
      { field: 'picturealt-text-1', reason: 'required' },
    ])
  })
})
