import { kinds } from '@vorbild/content/kinds'
import { expect, test } from 'vitest'
import { askedStep } from './asked-fields.ts'

test('what was asked comes in the order of the form, with what hangs together', () => {
  const keys = (asked: readonly string[]) => askedStep(kinds.praxisbeispiel, asked).fields.map(({ key }) => key)
  expect(keys(['end', 'summary'])).toEqual(['summary', 'start', 'end'])
  expect(keys(['land'])).toEqual(['scope', 'place', 'land'])
  expect(keys(['no-such-field'])).toEqual([])
})
