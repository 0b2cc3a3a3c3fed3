import { describe, expect, it } from 'vitest'
import { isOverdue, type Queued, queueOf, sortIntoQueues } from './queue.ts'

const DAY = 86_400_000
const NOW = 100 * DAY
const fresh: Queued = { state: 'received', answeredAt: null, decisionId: null, holderId: null, heldUntil: null, waitingSince: NOW }

describe('queues of the desk', () => {
  it.each([
    ['new', fresh],
    ['mine', { ...fresh, state: 'in_review', holderId: 'anna', heldUntil: NOW + 1 }],
    ['others', { ...fresh, state: 'in_review', holderId: 'ben', heldUntil: NOW + 1 }],
    ['asked', { ...fresh, state: 'changes_requested' }],
    ['answered', { ...fresh, state: 'in_review', answeredAt: NOW }],
    ['mine', { ...fresh, state: 'in_review', answeredAt: NOW, holderId: 'anna', heldUntil: NOW + 1 }],
    ['decided', { ...fresh, state: 'accepted', decisionId: 'd' }],
    ['decided', { ...fresh, state: 'declined', decisionId: 'd' }],
  ] as const)('puts it on the pile "%s"', (queue, row) => {
    expect(queueOf(row, 'anna', NOW)).toBe(queue)
  })

  it('shows a case whose lease ran out as one that anybody may take', () => {
    expect(queueOf({ ...fresh, state: 'in_review', holderId: 'anna', heldUntil: NOW }, 'anna', NOW)).toBe('others')
  })

  it('has no place for closed cases', () => {
    for (const state of ['published', 'withdrawn', 'declined'] as const) expect(queueOf({ ...fresh, state }, 'anna', NOW)).toBeNull()
  })

  it('puts what waits longest first, and calls it overdue after fourteen days', () => {
    const old = { ...fresh, waitingSince: NOW - 15 * DAY }
    const young = { ...fresh, waitingSince: NOW - 13 * DAY }
    expect(sortIntoQueues([fresh, young, old], 'anna', NOW).new).toEqual([old, young, fresh])
    expect(isOverdue(old, NOW)).toBe(true)
    expect(isOverdue(young, NOW)).toBe(false)
  })

  it('does not blame the office while the submitter has to answer', () => {
    expect(isOverdue({ ...fresh, state: 'changes_requested', waitingSince: 0 }, NOW)).toBe(false)
  })
})
