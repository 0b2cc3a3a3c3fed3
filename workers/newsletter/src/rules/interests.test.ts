import { termKeys } from '@vorbild/content/vocabularies'
import { describe, expect, it } from 'vitest'
import { EVERYTHING, isInteresting, readInterests } from './interests.ts'

describe('interests', () => {
  it('keeps what the vocabularies know and drops the rest', () => {
    const interests = readInterests({
      rhythm: 'monthly',
      topics: ['ernaehrung', 'raumfahrt'],
      laender: ['DE-BY', 'AT-1'],
      targetGroups: ['kinder', 'katzen'],
    })
    expect(interests).toEqual({
      rhythm: 'monthly',
      topics: ['ernaehrung'],
      laender: ['DE-BY'],
      targetGroups: ['kinder'],
      goodPracticeOnly: false,
    })
  })

  it('takes every Land for no choice, so that offers across Länder are meant too', () => {
    expect(readInterests({ rhythm: 'every_issue', topics: [], laender: termKeys('land') }).laender).toEqual([])
  })

  it('sends every issue to whoever named no rhythm', () => {
    expect(readInterests({ rhythm: '', topics: [], laender: [] }).rhythm).toBe('every_issue')
  })

  it('are met by an example that fits every part of the choice', () => {
    const example = { topics: ['ernaehrung'], targetGroups: ['kinder'], land: 'DE-BY', isGoodPractice: false }
    expect(isInteresting(EVERYTHING, example)).toBe(true)
    expect(isInteresting({ ...EVERYTHING, topics: ['ernaehrung'], laender: ['DE-BY'], targetGroups: ['kinder'] }, example)).toBe(true)
    expect(isInteresting({ ...EVERYTHING, targetGroups: ['frauen'] }, example)).toBe(false)
    expect(isInteresting({ ...EVERYTHING, goodPracticeOnly: true }, example)).toBe(false)
    expect(isInteresting({ ...EVERYTHING, goodPracticeOnly: true }, { ...example, isGoodPractice: true })).toBe(true)
    expect(isInteresting({ ...EVERYTHING, laender: ['DE-HH'] }, { ...example, land: 'DE' })).toBe(true)
  })
})
