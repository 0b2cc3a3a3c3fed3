import { describe, expect, test } from 'vitest'
import { fileType } from './file-type.ts'

const bytes = (...parts: (string | readonly number[])[]): Uint8Array =>
  new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? Array.from(part, (c) => c.charCodeAt(0)) : [...part])))

describe('the type of a file', () => {
  test('is known by its first bytes', () => {
    expect(fileType(bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a], 'rest'))).toBe('image/png')
    expect(fileType(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('image/jpeg')
    expect(fileType(bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8 '))).toBe('image/webp')
    expect(fileType(bytes('%PDF-1.7'))).toBe('application/pdf')
  })
  test('may stand a little later in a PDF', () => {
    expect(fileType(bytes('junk before\n%PDF-1.4'))).toBe('application/pdf')
    expect(fileType(bytes(' '.repeat(2_000), '%PDF-1.4'))).toBeNull()
  })
  test('is unknown for everything else, whatever the name says', () => {
    for (const other of ['', 'GIF89a', 'MZ', '<svg xmlns=', 'RIFF1234WAVE', 'PK']) expect(fileType(bytes(other))).toBeNull()
  })
})
