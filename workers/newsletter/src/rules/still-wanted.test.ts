import { expect, it } from 'vitest'
import { stillWantedTimes } from './still-wanted.ts'

it('asks two years after the last yes and waits as long as the operator says', () => {
  const now = Date.UTC(2026, 10, 22)
  const { yesBefore, askedBefore, answerBy } = stillWantedTimes(now, { isOn: true, answerDays: 30, unanswered: 'end' })
  expect([yesBefore, askedBefore, answerBy].map((ms) => new Date(ms).toISOString().slice(0, 10))).toEqual([
    '2024-11-22',
    '2026-10-23',
    '2026-12-22',
  ])
})
