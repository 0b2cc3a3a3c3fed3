import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { words } from './tokens.ts'

const only = (text: string) => {
  const [word, ...others] = words(text)
  if (word === undefined || others.length > 0) throw new Error(`not one word: ${text}`)
  return word
}

describe('words', () => {
  it('closes up a hyphenated word and keeps its pieces', () => {
    expect(only('Bewegungs-Treffs')).toMatchObject({ folded: 'bewegungstreffs', pieces: ['bewegungs', 'treffs'] })
    expect(only('Covid-19')).toMatchObject({ folded: 'covid19', pieces: ['covid', '19'] })
  })

  it('reads a name of short pieces with dots as one word', () => {
    expect(only('Mo.Ki')).toMatchObject({ folded: 'moki', pieces: ['mo', 'ki'] })
    expect(words('z.B. Kita.Garten, www.vorbild.example am 3.4. um').map(({ folded }) => folded)).toEqual([
      'zb',
      'kita',
      'garten',
      'www',
      'vorbild',
      'example',
      'am',
      '3',
      '4',
      'um',
    ])
  })

  it.each([
    'Bürger*innen',
    'Bürger:innen',
    'Bürger_innen',
    'BürgerInnen',
    'Bürger/innen',
    'Bürger/-innen',
    'Bürger(innen)',
    'Bürger·innen',
  ])('reads %s as women and men', (text) => expect(only(text)).toMatchObject({ folded: 'burgerinnen', plain: 'burger', surface: text }))

  it('reads a gender mark inside a compound', () => {
    expect(only('Bürger*innenrat')).toMatchObject({ folded: 'burgerinnenrat', plain: 'burgerrat' })
    expect(only('Schüler*innen-Treff')).toMatchObject({ folded: 'schulerinnentreff', plain: 'schulertreff' })
  })

  it('reads the singular with an article', () => {
    expect(words('jede*r Nutzer*in').map((word) => word.folded)).toEqual(['jeder', 'nutzerin'])
  })

  it('knows on which side a hyphen is open', () => {
    expect(words('Sturz- und Unfallschutz sowie -hilfe').map((word) => word.open)).toEqual(['end', null, null, null, 'start'])
  })

  it('leaves spans of numbers and capital names apart', () => {
    expect(words('1-3 Jahre').map((word) => word.folded)).toEqual(['1', '3', 'jahre'])
    expect(only('Innenstadt').plain).toBeNull()
    expect(only('LSBTIQ').plain).toBeNull()
  })

  it('points at what is written, in order, whatever is written', () => {
    const letters = fc.string({ unit: fc.constantFrom(..."aeInnäß-*:_/()’' .,\u00AD1€😀Bürger".split(''), 'innen', 'und') })
    for (const texts of [fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), letters]) {
      fc.assert(
        fc.property(texts, (text) => {
          let at = 0
          for (const word of words(text)) {
            expect(text.slice(word.start, word.end)).toBe(word.surface)
            expect(word.start).toBeGreaterThanOrEqual(at)
            expect(word.end).toBeGreaterThan(word.start)
            at = word.end
          }
        }),
      )
    }
  })
})
