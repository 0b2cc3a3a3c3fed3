import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { queryTerms } from './query.ts'

const shown = (query: string): string[] =>
  queryTerms(query).map(({ kind, tokens, excluded, prefix }) => {
    const text = tokens.map((token) => token.folded).join(' ')
    return `${excluded ? '-' : ''}${kind === 'phrase' ? `"${text}"` : text}${prefix === null ? '' : ` ${prefix}*`}`
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

  it('reads an unclosed quotation mark as if it were not there', () => expect(shown('"frühe Hilfen ')).toEqual(['fruhe', 'hilfen']))

  it('answers anything, and nothing with nothing', () => {
    expect(queryTerms(' "" - * ')).toEqual([])
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'ab -"„“*«üI.') }), (query) => void queryTerms(query)))
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (query) => void queryTerms(query)))
  })
})
