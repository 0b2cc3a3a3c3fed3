import { describe, expect, test } from 'vitest'
import { plainFileName } from './plain-file-name.ts'

describe('a file name', () => {
  test('loses its path, quotes and control characters', () => {
    expect(plainFileName('C:\\Ablage\\Be"richt\r\n.pdf')).toBe('Bericht.pdf')
    expect(plainFileName('../../etc/passwd')).toBe('passwd')
    expect(plainFileName('')).toBe('datei')
  })
  test('keeps its ending when it is cut', () => {
    const cut = plainFileName(`${'a'.repeat(400)}.pdf`)
    expect(cut).toHaveLength(150)
    expect(cut.endsWith('.pdf')).toBe(true)
  })
})
