import { expect, test } from 'vitest'
import { quotedPrintable } from './quoted-printable.ts'

test.each([
  ['a', 'a'],
  ['1=1', '1=3D1'],
  ['ä', '=C3=A4'],
  // mail servers take white space at the end of a line away (RFC 2045 6.7, rule 3)
  ['-- ', '--=20'],
  ['a\t', 'a=09'],
  ['ä ', '=C3=A4=20'],
  ['.', '=2E'],
  ['a\nb\r\nc\rd', 'a\r\nb\r\nc\r\nd'],
])('%j becomes %j', (text, encoded) => {
  expect(quotedPrintable(text)).toBe(encoded)
})
