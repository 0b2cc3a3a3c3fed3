import { describe, expect, it } from 'vitest'
import { growthOf, monthsLater } from './growth.ts'

describe('growth of the list', () => {
  it('reckons back from today, over months in which nothing happened', () => {
    const counted = [
      { month: '2026-08', joined: 10, departed: 0 },
      { month: '2026-10', joined: 4, departed: 3 },
      { month: '2026-11', joined: 0, departed: 1 },
    ]
    expect(growthOf(counted, 10, '2026-11', 24).map(({ month, total }) => [month, total])).toEqual([
      ['2026-08', 10],
      ['2026-09', 10],
      ['2026-10', 11],
      ['2026-11', 10],
    ])
  })

  it('shows the last months only, and one where nothing is known', () => {
    expect(growthOf([{ month: '2020-01', joined: 1, departed: 0 }], 1, '2026-11', 3).map(({ month }) => month)).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
    ])
    expect(growthOf([], 0, '2026-11', 24)).toEqual([{ month: '2026-11', joined: 0, departed: 0, total: 0 }])
  })

  it('counts months over the turn of a year', () => {
    expect([monthsLater('2026-01', -1), monthsLater('2026-12', 1), monthsLater('2026-11', -12)]).toEqual(['2025-12', '2027-01', '2025-11'])
  })
})
