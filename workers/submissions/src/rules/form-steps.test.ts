import { kinds } from '@vorbild/content/kinds'
import { expect, test } from 'vitest'
import { pageAfter, pageBefore, pagesOf, stepOfField } from './form-steps.ts'

const kind = kinds.praxisbeispiel

test('the pages of the form end with contact and check', () => {
  expect(pagesOf(kind).slice(-3)).toEqual(['freigabe', 'kontakt', 'pruefen'])
  expect(pageAfter(kind, 'freigabe')).toBe('kontakt')
  expect(pageAfter(kind, 'pruefen')).toBe('pruefen')
  expect(pageBefore(kind, 'idee')).toBeNull()
})

test('every field of the kind stands on one page', () => {
  expect(stepOfField(kind, 'summary')).toBe('idee')
  expect(stepOfField(kind, 'email')).toBe('kontakt')
})
