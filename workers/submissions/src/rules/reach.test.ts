import { SUBMISSION_STATES } from '@vorbild/content/life'
import { describe, expect, test } from 'vitest'
import { reach } from './reach.ts'

describe('what the office says', () => {
  test('is believed when an event on the way has not arrived', () => {
    expect(reach('received', 'changes_requested').ok).toBe(true)
    expect(reach('received', 'published').ok).toBe(true)
    expect(reach('changes_requested', 'published').ok).toBe(true)
    expect(reach('declined', 'published').ok).toBe(true)
  })
  test('is no news twice', () => {
    for (const state of ['changes_requested', 'published', 'declined'] as const) expect(reach(state, state).ok).toBe(false)
  })
  test('never touches what was not handed in or was taken back', () => {
    for (const wish of ['changes_requested', 'published', 'declined'] as const) {
      for (const state of ['draft', 'unconfirmed', 'withdrawn'] as const) expect(reach(state, wish).ok).toBe(false)
    }
  })
  test('cannot unpublish', () => {
    expect(SUBMISSION_STATES.filter((wish) => reach('published', wish).ok)).toEqual(['withdrawn'])
  })
})
