import { expect, it } from 'vitest'
import { asDigraphs, withUmlauts } from './with-umlauts.ts'

it('keeps what folding takes away', () => {
  expect(withUmlauts('Väter')).toBe('väter')
  expect(withUmlauts('Fußgänger')).toBe('fussgänger')
  expect(asDigraphs('väter')).toBe('vaeter')
})

it('has nothing to tell of words without umlauts, and of what is more than letters', () => {
  for (const surface of ['Vater', 'Väter*innen', 'Kinder-Väter', 'Straße']) expect(withUmlauts(surface)).toBeNull()
})
