import { describe, expect, it } from 'vitest'
import { isClosed, step } from './step.ts'

describe('steps of a case', () => {
  it('leads from the pile of new ones to a published example', () => {
    expect(step('received', 'take_up')).toEqual({ ok: true, value: 'in_review' })
    expect(step('in_review', 'accept')).toEqual({ ok: true, value: 'accepted' })
    expect(step('accepted', 'publish')).toEqual({ ok: true, value: 'published' })
  })

  it('can be taken back until it took effect', () => {
    expect(step('accepted', 'take_back').ok).toBe(true)
    expect(step('declined', 'take_back').ok).toBe(true)
    expect(step('published', 'take_back').ok).toBe(false)
  })

  it('does not decide what was not looked at or waits for an answer', () => {
    expect(step('received', 'accept').ok).toBe(false)
    expect(step('changes_requested', 'accept').ok).toBe(false)
  })

  it('ends with the withdrawal, whatever came before', () => {
    for (const state of ['received', 'in_review', 'changes_requested', 'accepted', 'published', 'declined'] as const)
      expect(step(state, 'withdraw').ok).toBe(true)
    expect(step('withdrawn', 'take_up').ok).toBe(false)
  })

  it('is closed when declined for good, not while that can be taken back', () => {
    expect(isClosed('declined', 'decision')).toBe(false)
    expect(isClosed('declined', null)).toBe(true)
  })
})
