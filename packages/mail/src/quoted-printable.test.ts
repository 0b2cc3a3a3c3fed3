import { expect, test } from 'vitest'
import { cutLines, encodeCharacters } from './quoted-printable.ts'

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
  expect(cutLines(encodeCharacters(text))).toBe(encoded)
})

test('what is longer than a line is cut, never within a character that is written as three', () => {
  const written = cutLines(encodeCharacters(`${'x'.repeat(74)}ä.${'y'.repeat(80)}=`))
  expect(written).toBe(`${'x'.repeat(74)}=\r\n=C3=A4.${'y'.repeat(68)}=\r\n${'y'.repeat(12)}=3D`)
})
