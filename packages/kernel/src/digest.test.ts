import { expect, test } from 'vitest'
import { sha256 } from './digest.ts'

test('a digest is that of the standard, of texts in UTF-8, whole or cut', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  expect(await sha256('abc', 4)).toBe('ba7816bf')
  expect(await sha256('ü')).toBe(await sha256(new Uint8Array([0xc3, 0xbc])))
})
