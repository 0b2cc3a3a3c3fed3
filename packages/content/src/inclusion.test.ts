import { expect, test } from 'vitest'
import { inclusionQuestions } from './inclusion/questions.ts'
import { checkInclusion, unanswered } from './inclusion.ts'

const fitting = Object.fromEntries(inclusionQuestions.map(({ key, needed }) => [key, needed]))

test('an offer that meets every question comes in', () => expect(checkInclusion(fitting)).toEqual({ ok: true, value: null }))

test.each(inclusionQuestions.map(({ key, needed, otherPlaces }) => [key, needed, otherPlaces] as const))(
  '%s other than %s keeps it out, with a way on',
  (key, needed, otherPlaces) => {
    expect(checkInclusion({ ...fitting, [key]: needed === 'yes' ? 'no' : 'yes' })).toEqual({ ok: false, reason: key })
    expect(otherPlaces.length).toBeGreaterThan(0)
  },
)

test('a missing answer is asked for, but a clear no is told at once', () => {
  expect(checkInclusion({})).toEqual({ ok: false, reason: 'unanswered' })
  expect(unanswered({ gesundheitsbezug: 'yes' })).toHaveLength(5)
  expect(checkInclusion({ 'hat-begonnen': 'no' })).toEqual({ ok: false, reason: 'hat-begonnen' })
})
