import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldPrefix } from './fold.ts'

describe('fold', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Maßnahme', 'massnahme'],
    ['für', 'fur'],
    ['fuer', 'fur'],
    ['Häuser', 'hauser'],
    ['Haeuser', 'hauser'],
    ['Präventionsketten', 'praventionsketten'],
    ['Praeventionsketten', 'praventionsketten'],
    ['geoeffnet', 'geoffnet'],
    ['Veraenderung', 'veranderung'],
    ['europaeisch', 'europaisch'],
    ['eingeuebt', 'eingeubt'],
    ['Menue', 'menu'],
    ['Café', 'cafe'],
    ['Ǽ', 'ae'],
    ['Ge\u00ADsund\u00ADheit', 'gesundheit'],
    ['ﬂeißig', 'fleissig'],
  ])('spells %s as %s', (written, expected) => expect(fold(written)).toBe(expected))

  it.each(
    `neue neuer steuer frauen bauern israel michael aktuell individuell sexuell quelle dauer treue abenteuer betreuer zuerst soeben
     koexistenz koedukation poesie poet revue statue duell influenza aerobic aloe itzehoe bioenergie kitaeltern kontinuierlich`
      .trim()
      .split(/\s+/),
  )('leaves %s alone, where the e is no umlaut', (word) => expect(fold(word)).toBe(word))

  it('spells a typed and a written umlaut alike', () => {
    const pairs =
      'Übung Uebung Müll Muell Schüler Schueler Köln Koeln Ärzte Aerzte Zürich Zuerich Jubiläen Jubilaeen Tür Tuer Öl Oel'.split(' ')
    for (let at = 0; at < pairs.length; at += 2) expect(fold(pairs[at] ?? '')).toBe(fold(pairs[at + 1] ?? ''))
  })

  it('is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
    const vowels = fc.string({ unit: fc.constantFrom(...'aeouiqnhäöüßé') })
    fc.assert(
      fc.property(vowels, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

describe('foldPrefix', () => {
  it('begins every word that the typed letters may become', () => {
    for (const word of ['fuer', 'neue', 'Foerderung', 'aktuell', 'Praevention', 'Israel']) {
      for (let length = 1; length < word.length; length++) expect(fold(word)).toMatch(new RegExp(`^${foldPrefix(word.slice(0, length))}`))
    }
  })
})
