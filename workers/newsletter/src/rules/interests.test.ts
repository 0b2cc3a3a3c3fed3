import { termKeys } from '@vorbild/content/vocabularies'
import { describe, expect, it } from 'vitest'
import { readInterests } from './interests.ts'

describe('interests', () => {
  it('keeps what the vocabularies know and drops the rest', () => {
    const interests = readInterests('monthly', ['ernaehrung', 'raumfahrt'], ['DE-BY', 'AT-1'])
    expect(interests).toEqual({ rhythm: 'monthly', topics: ['ernaehrung'], laender: ['DE-BY'] })
  })

  it('takes every Land for no choice, so that offers across Länder are meant too', () => {
    expect(readInterests('every_issue', [], termKeys('land')).laender).toEqual([])
  })

  it('sends every issue to whoever named no rhythm', () => {
    expect(readInterests('', [], []).rhythm).toBe('every_issue')
  })
})
