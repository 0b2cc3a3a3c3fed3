import { describe, expect, it } from 'vitest'
import { typedText, withoutTurns } from './typed-text.ts'

describe('typed text', () => {
  it('is empty when nothing of it can be seen', () => {
    for (const unseen of ['', ' \n', '\u200b\u200b', '\ufeff', '\u2060\u00ad', '\u3164', '\u202e']) expect(typedText(unseen)).toBe('')
  })

  it('loses marks that turn the words behind them around, and keeps every script', () => {
    expect(withoutTurns('\u202eגלאז אבל\u202c Kita')).toBe('גלאז אבל Kita')
  })

  it('keeps the joiners of emoji', () => {
    expect(withoutTurns(typedText('👩‍👩‍👧 🏳️‍🌈'))).toBe('👩‍👩‍👧 🏳️‍🌈')
  })

  it('has composed letters, plain line ends and no control characters', () => {
    expect(typedText(' Ka\u0308se\r\nund\u0000 Brot ')).toBe('Käse\nund Brot')
  })
})
