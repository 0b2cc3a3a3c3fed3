import { expect, it } from 'vitest'
import { isApproved, mayApprove, type Reading } from './approval.ts'

const read: Reading = { version: 3, editedBy: 'anna', approvedBy: 'bert', approvedVersion: 3 }

it('holds for the very version that somebody else read', () => {
  expect(isApproved(read)).toBe(true)
  expect(isApproved({ ...read, version: 4 })).toBe(false)
  expect(isApproved({ ...read, approvedBy: null, approvedVersion: null })).toBe(false)
})

it('is never the word of whoever changed it last', () => {
  expect(isApproved({ ...read, approvedBy: 'anna' })).toBe(false)
  expect(mayApprove(read, 'anna')).toBe(false)
  expect(mayApprove(read, 'bert')).toBe(true)
})
