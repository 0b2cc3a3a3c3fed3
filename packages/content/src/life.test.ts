import { describe, expect, test } from 'vitest'
import { exampleStatus } from './example-status.ts'
import { move, SUBMISSION_STATES, submissionLife } from './life.ts'

test('a submission walks from draft to publication', () => {
  const way = ['unconfirmed', 'received', 'in_review', 'changes_requested', 'in_review', 'accepted', 'published'] as const
  let state: (typeof SUBMISSION_STATES)[number] = 'draft'
  for (const wish of way) {
    expect(move(state, wish)).toEqual({ ok: true, value: wish })
    state = wish
  }
})

test('no step is skipped, and what was withdrawn stays so', () => {
  expect(move('draft', 'published')).toEqual({ ok: false, reason: 'not_allowed' })
  expect(move('unconfirmed', 'in_review').ok).toBe(false)
  for (const wish of SUBMISSION_STATES) expect(move('withdrawn', wish).ok).toBe(false)
})

test('a submitter can withdraw from everywhere, also what was not taken', () => {
  const cannot = SUBMISSION_STATES.filter((state) => !submissionLife[state].includes('withdrawn'))
  expect(cannot).toEqual(['withdrawn'])
})

describe('an example', () => {
  const may2024 = Date.UTC(2024, 4, 31, 23, 59)
  const june2024 = Date.UTC(2024, 5, 1)

  test('runs to the end of its last month', () => {
    expect(exampleStatus({ end: '2024-05' }, may2024)).toBe('running')
    expect(exampleStatus({ end: '2024-05' }, june2024)).toBe('ended')
  })

  test('with only a year runs to the end of that year', () => {
    expect(exampleStatus({ end: '2024' }, june2024)).toBe('running')
    expect(exampleStatus({ end: '2023' }, june2024)).toBe('ended')
  })

  test('runs on without an end, and has ended at an unknown one', () => {
    expect(exampleStatus({ start: '2020' }, june2024)).toBe('running')
    expect(exampleStatus({ end: 'unknown' }, june2024)).toBe('ended')
  })

  test('is unclear where nobody gave dates, or where it should go on and nobody confirmed that lately', () => {
    expect(exampleStatus({}, june2024)).toBe('unclear')
    expect(exampleStatus({ start: '2020' }, june2024, 'unconfirmed')).toBe('unclear')
    expect(exampleStatus({ start: 'unknown' }, june2024)).toBe('running')
    expect(exampleStatus({ start: '2020', end: '2025' }, june2024, 'unconfirmed')).toBe('running')
  })

  test('in the archive is archived', () => expect(exampleStatus({}, june2024, 'archived')).toBe('archived'))
})
