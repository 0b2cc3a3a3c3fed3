import { parseAll } from '@vorbild/content/check'
import { kinds } from '@vorbild/content/kinds'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'

const kind = kinds.praxisbeispiel

describe('typed answers', () => {
  test('get the municipality behind a name', () => {
    expect(settle(kind, { place: { name: 'erlangen', ags: null } }, null).place).toMatchObject({ ags: '09562000', land: 'DE-BY' })
  })
  test('use the Land where a name stands several times', () => {
    const typed = { place: { name: 'Neustadt', ags: null }, land: 'DE-HE' }
    expect(settle(kind, typed, null).place).toMatchObject({ land: 'DE-HE' })
  })
  test('keep a name nobody knows', () => {
    expect(settle(kind, { place: { name: 'Region Süd', ags: null } }, null).place).toMatchObject({ ags: null, name: 'Region Süd' })
    expect(settle(kind, { place: { name: ' ', ags: null } }, null).place).toBeUndefined()
  })
  test('count words about an image only when there is one', () => {
    expect(settle(kind, { image: { alt: '', credit: '' } }, null).image).toBeUndefined()
    expect(parseAll(kind, settle(kind, { ...sampleEntry, image: {} }, 'f1')).problems).toEqual([
      { field: 'image', problem: 'alt_required' },
    ])
    expect(parseAll(kind, settle(kind, sampleEntry, 'f1')).problems).toEqual([])
  })
})
