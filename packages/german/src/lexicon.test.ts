import { expect, it } from 'vitest'
import { analyse } from './analyse.ts'
import { splitCompound } from './compounds.ts'
import { learnLexicon, shippedLexicon } from './lexicon.ts'

it('ships at least a thousand folded words', () => {
  expect(shippedLexicon.words.size).toBeGreaterThan(1000)
  for (const word of shippedLexicon.words) expect(word).toMatch(/^[a-z]{3,}$/)
})

it('learns nouns a body of texts uses often, and then splits by them', () => {
  const learned = learnLexicon([['Rikscha', 5]])
  expect(splitCompound('rikschafahrten', shippedLexicon)).toEqual([])
  expect(splitCompound('rikschafahrten', learned).map((part) => part.word)).toEqual(['rikscha', 'fahrt'])
})

it('learns neither rare, nor small, nor common, nor composed, nor inflected words', () => {
  const counts = [
    ['Rikscha', 2],
    ['rikscha', 9],
    ['Ohne', 9],
    ['Xyz', 9],
    ['Stadtteilfest', 9],
    ['Treffs', 9],
    ['GKV', 9],
  ] as const
  expect(learnLexicon(counts).words).toEqual(shippedLexicon.words)
})

it('learns the same whatever the order', () => {
  const counts = [
    ['Rikschas', 5],
    ['Rikscha', 5],
    ['Rikschaverein', 5],
  ] as const
  expect(learnLexicon(counts).words).toEqual(learnLexicon([...counts].reverse()).words)
  expect(learnLexicon(counts).words.size).toBe(shippedLexicon.words.size + 1)
})

it('stays finite with forms that stand for longer words', () => {
  const lexicon = { words: new Set(['gruppe', 'hilfe']), firsts: new Map([['selbst', 'selbsthilfe']]) }
  expect(analyse('Selbstgruppe', { lexicon })[0]?.parts).toEqual(['selbsthilf', 'hilf', 'grupp'])
  const turning = { words: new Set(['gruppe']), firsts: new Map([['selbst', 'selbstgruppe']]) }
  expect(analyse('Selbstgruppe', { lexicon: turning })[0]?.parts).toEqual(['grupp'])
})
