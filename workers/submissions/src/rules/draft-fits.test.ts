import { expect, it } from 'vitest'
import { draftFits } from './draft-fits.ts'

it('counts bytes of all answers together, of a field typed anew only what it becomes', () => {
  const draft = JSON.stringify({ title: 'ä'.repeat(500_000), summary: 'x'.repeat(500_000) })
  expect(draftFits(draft, {})).toBe(true)
  expect(draftFits(draft, { procedure: 'x'.repeat(400_000) })).toBe(false)
  expect(draftFits(draft, { procedure: 'x'.repeat(400_000), summary: '' })).toBe(true)
  expect(draftFits('{}', { keywords: ['ä'.repeat(950_000)] })).toBe(false)
})
