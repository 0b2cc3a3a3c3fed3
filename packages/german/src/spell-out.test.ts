import { expect, test } from 'vitest'
import { spellOut } from './spell-out.ts'

test('a folded word is spelled as a text has it, else as the lexicon has it', () => {
  expect(spellOut('sturzpravention', ['Ambulante Sturzprävention', 'STURZPRÄVENTION'])).toBe('Sturzprävention')
  expect(spellOut('kreuzberg', ['Friedrichshain-Kreuzberg'])).toBe('Kreuzberg')
  expect(spellOut('ernahrung', [])).toBe('Ernährung')
  expect(spellOut('xyz', ['abc'])).toBe('xyz')
})
