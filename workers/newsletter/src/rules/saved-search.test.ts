import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { describe, expect, it } from 'vitest'
import { findableOf, isFound, readSavedSearch } from './saved-search.ts'

const [example] = seedExamples()
if (!example) throw new Error('no seeds')
const found = findableOf({
  ...example,
  goodPractice: null,
  content: {
    ...example.content,
    title: 'Stürze vermeiden',
    summary: 'Ein Bewegungstreff für ältere Menschen zur Sturzprävention.',
    topics: ['bewegung-und-mobilitaet'],
    land: 'DE-BW',
  },
})

describe('a saved search', () => {
  it('is written down in one way, whatever order it came in', () => {
    expect(readSavedSearch('seite=3&land=DE-BW&q= Sturz  &thema=b&thema=a&fremd=1')).toBe('q=Sturz&thema=a&thema=b&land=DE-BW')
    expect(readSavedSearch('seite=2&sort=titel')).toBeNull()
    // nothing will ever be found by it
    expect(readSavedSearch('q=🙂&land=DE-BW')).toBeNull()
  })

  it('finds an example by words in other forms and by parts of compounds', () => {
    expect(isFound('q=Sturz', found)).toBe(true)
    expect(isFound('q=Sturzprävention', found)).toBe(true)
    expect(isFound('q=Treff', found)).toBe(true)
    expect(isFound('q=Bewegung -Treff', found)).toBe(true)
    expect(isFound('q=Raumfahrt', found)).toBe(false)
    expect(isFound('q=Sturz -Bewegungstreff', found)).toBe(false)
    expect(isFound('q=Raumfahrt ODER Sturz', found)).toBe(true)
    expect(isFound('q=Raumfahrt OR Luftfahrt OR Sturz OR Seefahrt', found)).toBe(true)
    expect(isFound('q=Raumfahrt OR Luftfahrt', found)).toBe(false)
    expect(isFound('q=Sturz OR Raumfahrt Luftfahrt', found)).toBe(false)
    expect(isFound('q=Sturz NOT Bewegungstreff', found)).toBe(false)
  })

  it('finds what the results page finds by other words of the field, and by those of readers of English', () => {
    for (const q of [
      'Rentner',
      'Senioren',
      'older people',
      'elderly',
      'fall prevention',
      'Sport',
      'physical activity',
      'Rentner ODER Raumfahrt',
    ])
      expect(isFound(`q=${q}`, found), q).toBe(true)
    for (const q of ['Säuglinge', 'babies', 'older babies', 'Raumfahrt older people', 'Sturz -Rentner', '"Rentner"'])
      expect(isFound(`q=${q}`, found), q).toBe(q === 'Sturz -Rentner')
  })

  it('around a place tells of what is there, and of nothing else', () => {
    const near = (ort: string) => readSavedSearch(`q=Sturz&ort=${ort}&umkreis=30`) ?? ''
    const inEsslingen = findableOf({
      ...example,
      content: { ...example.content, title: 'Sturz', place: { name: 'Esslingen', lat: 48.74, lon: 9.31 } },
    })
    expect(near(' Stuttgart ')).toBe('q=Sturz&ort=Stuttgart&umkreis=30')
    expect(readSavedSearch('ort=Stuttgart&umkreis=viel')).toBe('ort=Stuttgart&umkreis=25')
    // the results page leaves out what it does not know, and says so
    expect(readSavedSearch('ort=Nirgendwo')).toBeNull()
    expect([near('Stuttgart'), near('Hamburg')].map((query) => isFound(query, inEsslingen))).toEqual([true, false])
    expect(isFound(near('Stuttgart'), { ...inEsslingen, at: undefined })).toBe(false)
  })

  it('wants every filter met by one of its values', () => {
    expect(isFound('thema=bewegung-und-mobilitaet&land=BW', found)).toBe(true)
    expect(isFound('thema=bewegung-und-mobilitaet&land=DE-BY', found)).toBe(false)
    expect(isFound('thema=ernaehrung&thema=bewegung-und-mobilitaet', found)).toBe(true)
    expect(isFound('gp=ja', found)).toBe(false)
  })
})
