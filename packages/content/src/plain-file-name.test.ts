import { describe, expect, test } from 'vitest'
import { plainFileName } from './plain-file-name.ts'

describe('a file name', () => {
  test('loses its path, quotes and control characters', () => {
    expect(plainFileName('C:\\Ablage\\Be"richt\r\n.pdf')).toBe('Bericht.pdf')
    expect(plainFileName('../../etc/passwd')).toBe('passwd')
    expect(plainFileName('')).toBe('datei')
    // as browsers write them in a form
    expect(plainFileName('Be%22richt%0D%0A 50%25.pdf')).toBe('Bericht 50%25.pdf')
  })
  test('keeps its ending when it is cut', () => {
    const cut = plainFileName(`${'a'.repeat(400)}.pdf`)
    expect(cut).toHaveLength(150)
    expect(cut.endsWith('….pdf')).toBe(true)
    expect(plainFileName(`${'a'.repeat(200)} (letzte Fassung)`).endsWith('a…')).toBe(true)
    // half a character in a header is a bug, and the file could never be opened
    for (const before of ['a'.repeat(139), 'a'.repeat(140)])
      expect(plainFileName(`${before}${'🍲'.repeat(30)}.pdf`).isWellFormed()).toBe(true)
  })
})
