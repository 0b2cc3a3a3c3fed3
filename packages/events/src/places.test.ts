import { describe, expect, it } from 'vitest'
import { PLACES, placesIn, placesTexts } from './places.ts'

const placesOf = (text: string) => placesIn(text).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))

describe('places in a list', () => {
  it.each([
    [[0], '0'],
    [[0, 1, 2, 5, 7, 8], '0-2,5,7-8'],
  ])('%j are written as %s and read again', (places, text) => {
    expect(placesTexts(places, 100)).toEqual([text])
    expect(text).toMatch(PLACES)
    expect(placesOf(text)).toEqual(places)
  })

  it('nobody is no text', () => {
    expect(placesTexts([], 100)).toEqual([])
    expect('').not.toMatch(PLACES)
  })

  it('what has no room in one text goes on in another, and nobody is lost', () => {
    const places = [0, 1, 2, 5, 7, 8, 100, 101, 200]
    expect(placesTexts(places, 7)).toEqual(['0-2,5', '7-8', '100-101', '200'])
    expect(placesTexts(places, 12).flatMap(placesOf)).toEqual(places)
  })
})
