import { expect, test } from 'vitest'
import { Question, readExchange, sameUse, Use } from './exchange.ts'

test('a question needs a name, an address and words', () => {
  const read = readExchange(Question, { name: ' ', email: 'rieke', message: '' })
  expect(read).toEqual({
    ok: false,
    problems: [
      { field: 'name', problem: 'required' },
      { field: 'email', problem: 'bad_email' },
      { field: 'message', problem: 'required' },
    ],
  })
})

test('what is too long is said, not cut', () =>
  expect(readExchange(Use, { use: 'x'.repeat(301), note: '' })).toEqual({
    ok: false,
    problems: [{ field: 'use', problem: 'too_long:301:300' }],
  }))

test('the same use is known again whatever its case, spaces and punctuation', () => {
  expect(sameUse('Kita  „Sonne“, Köln')).toBe(sameUse('kita sonne köln.'))
  expect(sameUse('Kita Sonne')).not.toBe(sameUse('Kita Mond'))
})
