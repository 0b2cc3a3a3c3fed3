import { describe, expect, it } from 'vitest'
import { PLACES, placesIn, placesText } from './places.ts'

describe('places in a list', () => {
  it.each([
    [[0], '0'],
    [[0, 1, 2, 5, 7, 8], '0-2,5,7-8'],
  ])('%j are written as %s and read again', (places, text) => {
    expect(placesText(places)).toBe(text)
    expect(text).toMatch(PLACES)
    expect(placesIn(text).flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(places)
  })

  it('nobody is no text', () => {
    expect(placesText([])).toBe('')
    expect('').not.toMatch(PLACES)
  })
})
