import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryTerms } from './query.ts'

const shown = (query: string): string[] =>
  queryTerms(query).map(({ kind, tokens, excluded, either, prefix }) => {
    const text = tokens.map((token) => token.folded).join(' ')
    return `${either ? '| ' : ''}${excluded ? '-' : ''}${kind === 'phrase' ? `"${text}"` : text}${prefix === null ? '' : ` ${prefix}*`}`
  })

describe('queryTerms', () => {
  it('takes the last word as a prefix too while it is being typed', () => {
    expect(shown('Sturz prä')).toEqual(['sturz', 'pra pra*'])
    expect(shown('Sturz prä ')).toEqual(['sturz', 'pra'])
    expect(shown('fue')).toEqual(['fue fu*'])
  })

  it('reads phrases and what must not occur', () => {
    expect(shown('"im Freien" Bewegung -Demenz ')).toEqual(['"im freien"', 'bewegung', '-demenz'])
    expect(shown('Bewegung -„frühe Hilfen“')).toEqual(['bewegung', '-"fruhe hilfen"'])
    expect(shown('Bewegungs-Treffs ')).toEqual(['bewegungstreffs'])
  })

  it('takes a star as a prefix, but not inside a gendered word', () => {
    expect(shown('Präv* Bürger*innen ')).toEqual(['prav prav*', 'burgerinnen'])
  })

  it('leaves common words out, unless there are no others', () => {
    expect(shown('Angebote für die Kinder ')).toEqual(['angebote', 'kinder'])
    expect(shown('für die ')).toEqual(['fur', 'die'])
  })

  it('reads the signs that people know from elsewhere, where they stand in capitals between words', () => {
    expect(shown('Kita AND Schule ')).toEqual(['kita', 'schule'])
    expect(shown('Kita UND Schule ')).toEqual(['kita', 'schule'])
    expect(shown('Kita OR "im Freien" ODER Hort ')).toEqual(['kita', '| "im freien"', '| hort'])
    expect(shown('KITA OR SCHULE ')).toEqual(['kita', '| schule'])
    expect(shown('Bewegung NOT Demenz ')).toEqual(['bewegung', '-demenz'])
    expect(shown('Bewegung NICHT "frühe Hilfen" ')).toEqual(['bewegung', '-"fruhe hilfen"'])
    expect(shown('Bewegung OR -Demenz ')).toEqual(['bewegung', '-demenz'])
  })

  it('takes them for words where they cannot be signs', () => {
    expect(shown('Frankfurt (Oder) ')).toEqual(['frankfurt'])
    expect(shown('Menschen in Not ')).toEqual(['menschen', 'not'])
    expect(shown('MENSCHEN IN NOT HELFEN ')).toEqual(['menschen', 'not', 'helfen'])
    expect(shown('Menschen in NOT ')).toEqual(['menschen', 'not'])
    expect(shown('NICHT rauchen ')).toEqual(['rauchen'])
    expect(shown('OR ')).toEqual(['or'])
    expect(shown('Kita OR ')).toEqual(['kita'])
    expect(shown('ODER Kita ')).toEqual(['kita'])
  })

  it('reads an unclosed quotation mark as if it were not there', () => expect(shown('"frühe Hilfen ')).toEqual(['fruhe', 'hilfen']))

  it('answers anything, and nothing with nothing', () => {
    expect(queryTerms(' "" - * ')).toEqual([])
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab -"„“*«üI.') }), (query) => void queryTerms(query)))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void queryTerms(query)))
  })
})
