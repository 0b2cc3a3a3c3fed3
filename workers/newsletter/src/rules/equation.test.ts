import { describe, expect, it } from 'vitest'
import { closes, doneOf, equationOf } from './equation.ts'

describe('the equation of an issue', () => {
  const equation = equationOf(10, { planned: 3, accepted: 4, failed: 1, suppressed: 2 })

  it('counts both what is planned and what the mailer holds as pending', () => {
    expect(equation.pending).toBe(3)
    expect(doneOf(equation)).toBe(7)
  })

  it('closes when every recipient is somewhere', () => {
    expect(closes(equation)).toBe(true)
  })

  it('does not close when a row is missing', () => {
    expect(closes(equationOf(10, { accepted: 9 }))).toBe(false)
  })
})
