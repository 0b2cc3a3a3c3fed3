import { describe, expect, test } from 'vitest'
import { looseStem } from './loose-stem.ts'

describe('looseStem', () => {
  test.each([
    ['tanzt', 'tanzen'],
    ['getanzt', 'tanzen'],
    ['impfung', 'impfen'],
    ['gekocht', 'kochen'],
    ['spielten', 'spiel'],
  ])('unites %s and %s', (one, other) => {
    expect(looseStem(one)).toBe(looseStem(other))
  })

  test('leaves at least four letters', () => {
    expect(looseStem('rest')).toBe('rest')
    expect(looseStem('kurse')).toBe('kurs')
  })
})
