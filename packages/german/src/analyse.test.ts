import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse, type Token } from './analyse.ts'

const stemsOf = (token: Token): string[] => [token.stem, ...token.parts]
/** Whether one of the words asked for is in the text, itself or as a part. */
const reaches = (query: string, text: string): boolean => {
  const inText = new Set(analyse(text).flatMap(stemsOf))
  return analyse(query).some((token) => inText.has(token.stem))
}

describe('analyse', () => {
  it.each([
    ['Stürze', 'Ambulante Sturzprävention'],
    ['Sturz', 'Sturz- und Unfallprävention'],
    ['Sturzprävention', 'Sturz- und Unfallprävention'],
    ['Bewegungs-Treffs', 'Bewegungs-Treffs im Freien'],
    ['Bewegungstreff', 'Bewegungs-Treffs im Freien'],
    ['Bewegungs-Treffs', 'Bewegungstreff'],
    ['treff', 'Bewegungs-Treffs'],
    ['strasse', 'Straße'],
    ['massnahmen', 'Maßnahme'],
    ['fuer', 'für'],
    ['Bewegungsangebot', 'Bewegungs- und Gesundheitsangebote'],
    ['Ernährungsangebote', 'Bewegungs-, Ernährungs- und Gesundheitsangebote'],
    ['Gesundheitsangebot', 'Gesundheitsförderung und -angebote'],
    ['Familienzentrum', 'Familien- / Begegnungszentrum'],
    ['Kindergesundheitsdienst', 'Kinder- und Jugendgesundheitsdienst'],
    ['Bürger', 'Bürger*innen'],
    ['Bürgerinnen', 'Bürger:innenrat'],
    ['Teilnehmer', 'Teilnehmer/-innen'],
    ['Beteiligung', 'Bürger*innenbeteiligung'],
    ['Stadtteil', 'Stadtteilarbeit'],
    ['Quartier', 'Stadtteil / Quartier'],
  ])('lets "%s" reach "%s"', (query, text) => expect(reaches(query, text)).toBe(true))

  it('does not complete across a sentence, or from a word it cannot split', () => {
    expect(analyse('Sport- und Jugendliche')[0]?.folded).toBe('sport')
    expect(analyse('Sport-! Gesundheitsangebote')[0]?.folded).toBe('sport')
  })

  it('never throws, points at what is written, and answers the same twice', () => {
    const german = fc
      .array(fc.constantFrom('Sturz-', 'und', '-angebote', 'Präventionskette', 'Bürger*innen', ',', '/', '1-3', '„x“', '\n'))
      .map((w) => w.join(' '))
    for (const texts of [fc.string({ unit: 'binary' }), fc.string(), german]) {
      fc.assert(
        fc.property(texts, (text) => {
          const tokens = analyse(text)
          for (const token of tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.surface)
            expect(token.parts).not.toContain(token.stem)
          }
          expect(analyse(text)).toEqual(tokens)
        }),
      )
    }
  })
})
