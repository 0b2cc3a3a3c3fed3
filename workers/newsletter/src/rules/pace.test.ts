import { describe, expect, it } from 'vitest'
import { allot } from './allot.ts'
import { readDomainPaces, readyAt, refilled, secondsLeft } from './pace.ts'

describe('the pace of letters', () => {
  it('fills a bucket by the second, and never above its size', () => {
    expect(refilled(null, 10, 20, 5_000)).toBe(20)
    expect(refilled({ tokens: 0, at: 5_000 }, 10, 20, 5_500)).toBe(5)
    expect(refilled({ tokens: 0, at: 5_000 }, 10, 20, 60_000)).toBe(20)
    expect(refilled({ tokens: 3, at: 5_000 }, 10, 20, 4_000)).toBe(3)
  })

  it('tells when enough will be there', () => {
    expect(readyAt(0, 50, 250, 1_000)).toBe(1_200)
    expect(readyAt(60, 50, 250, 1_000)).toBe(1_000)
  })

  it('reads paces of single domains and passes over what is none', () => {
    expect([...readDomainPaces('gmx.de=20, WEB.de=5 unsinn t-online.de=-1')]).toEqual([
      ['gmx.de', 20],
      ['web.de', 5],
    ])
  })

  it('gives each domain only what its bucket holds, and others all', () => {
    const people = ['a@gmx.de', 'b@gmx.de', 'c@x.de', 'd@gmx.de', null].map((email) => ({ email }))
    const { taken, left } = allot(people, new Map([['gmx.de', 1.5]]))
    expect(taken.map(({ email }) => email)).toEqual(['a@gmx.de', 'c@x.de', null])
    expect(left.get('gmx.de')).toBe(0.5)
  })

  it('knows the time left only while something moves', () => {
    expect(secondsLeft(100, 25)).toBe(4)
    expect(secondsLeft(100, 0)).toBeNull()
  })
})
