import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitCompound } from './compounds.ts'
import { fold } from './fold.ts'
import { shippedLexicon } from './lexicon.ts'

const split = (word: string): string =>
  splitCompound(fold(word), shippedLexicon)
    .map((part) => part.word)
    .join('+')

describe('splitCompound', () => {
  it.each([
    ['Sturzprävention', 'sturz+pravention'],
    ['Präventionskette', 'pravention+kette'],
    ['Bewegungstreffs', 'bewegung+treff'],
    ['Gesundheitsangebote', 'gesundheit+angebot'],
    ['Familienzentren', 'familie+zentren'],
    ['Kindergärten', 'kind+garten'],
    ['Schulverpflegung', 'schule+verpflegung'],
    ['Stadtteilarbeit', 'stadtteil+arbeit'],
    ['Wohnungslosenhilfe', 'wohnungslos+hilfe'],
    ['Gesundheitslotsinnen', 'gesundheit+lotsin'],
    ['Grundbedürfnissen', 'grund+bedurfnis'],
    ['Landeskoordinierungsstelle', 'land+koordinierung+stelle'],
  ])('splits %s into %s', (word, parts) => expect(split(word)).toBe(parts))

  it.each(
    `Gesundheit Bewegung Wohnung Beratung Verantwortung Pflegende Pflegender Teilnehmende Studierende Lernenden Kalender Verwalter
     Samstag Dienstag Heimat Monat Antrag Beitrag Format Museen Wanderung Bildung Versorgung Kinder Eltern Partner Sportler Transport
     Antwort Beweis Preis Apparat insgesamt Erzieherinnen Erwachsene`
      .trim()
      .split(/\s+/),
  )('leaves %s whole', (word) => expect(split(word)).toBe(''))

  it('never leaves a piece that is no word', () => {
    expect(split('Sturzxyz')).toBe('')
    expect(split('Xyzprävention')).toBe('')
    expect(split('Sturzxprävention')).toBe('')
  })

  it('covers the whole word with known words, if it splits', () => {
    const known = [...shippedLexicon.words]
    const piece = fc.oneof(fc.constantFrom(...known), fc.constantFrom('s', 'es', 'n', 'en', 'er', 'e', 'xq'))
    const compound = fc.array(piece, { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(''))
    const meant = new Set([...known, ...shippedLexicon.firsts.values()])
    fc.assert(
      fc.property(compound, (word) => {
        const parts = splitCompound(word, shippedLexicon)
        expect(parts.length).not.toBe(1)
        expect(parts.map((part) => word.slice(part.from, part.to)).join('')).toBe(parts.length === 0 ? '' : word)
        for (const part of parts) expect(meant).toContain(part.word)
      }),
    )
  })

  it('splits any two known nouns joined', () => {
    const long = [...shippedLexicon.words].filter((word) => word.length >= 4)
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.constantFrom(...long), fc.constantFrom('', 's', 'n', 'en'), (first, last, link) => {
        expect(splitCompound(first + link + last, shippedLexicon).length).toBeGreaterThan(1)
      }),
    )
  })
})
