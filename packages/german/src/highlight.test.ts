import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { highlight, type Segment, wantedOf } from './highlight.ts'
import { queryTerms } from './query.ts'
import { snippet } from './snippet.ts'

const wanted = (query: string) => wantedOf(queryTerms(query))
const shown = (segments: readonly Segment[]): string => segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
const joined = (segments: readonly Segment[]): string => segments.map(({ text }) => text).join('')

describe('highlight', () => {
  it('marks words by stem, by part and by beginning', () => {
    expect(shown(highlight('Ambulante Sturzprävention gegen Stürze.', wanted('Sturz ')))).toBe(
      'Ambulante [Sturzprävention] gegen [Stürze].',
    )
    expect(shown(highlight('Bewegungs-Treffs im Freien', wanted('Bewegungstr')))).toBe('[Bewegungs-Treffs] im Freien')
    expect(shown(highlight('Straßenfest auf der Straße', wanted('strasse ')))).toBe('[Straßenfest] auf der [Straße]')
  })

  it('marks nothing that is excluded', () => {
    expect(shown(highlight('Demenz und Pflege', wanted('Pflege -Demenz')))).toBe('Demenz und [Pflege]')
  })

  it('gives the text back whole', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom('Sturz-', 'und', 'Bürger*innen', '😀', '.')).map((w) => w.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        expect(joined(highlight(text, wanted('Sturz Bürger a')))).toBe(text)
      }),
    )
  })
})

describe('snippet', () => {
  const long = `${'Lange vorher geschah hier wenig. '.repeat(20)}Dann half ein Bewegungstreff gegen Stürze im Quartier. ${'Danach war Ruhe. '.repeat(20)}`

  it('shows where most of the wanted words stand together', () => {
    const text = shown(snippet(`Sturz am Anfang. ${long}`, wanted('Sturz Bewegung '), 100))
    expect(text).toContain('[Bewegungstreff] gegen [Stürze]')
    expect(text).toMatch(/^… \S.*\S …$/)
  })

  it('begins at the beginning if nothing is found', () => {
    expect(shown(snippet(long, wanted('Xylophon '), 60))).toMatch(/^Lange vorher geschah.* …$/)
  })

  it('leaves a short text as it is', () => expect(shown(snippet('Kurz und Sturz', wanted('Sturz'), 60))).toBe('Kurz und [Sturz]'))

  it('is never longer than asked, and a piece of the text', () => {
    const texts = fc.array(fc.constantFrom('Sturz', 'Stürze', 'langeswortohneende', '😀😀', 'a', 'und')).map((all) => all.join(' '))
    fc.assert(
      fc.property(texts, fc.integer({ min: 0, max: 80 }), (text, length) => {
        const cut = joined(snippet(text, wanted('Sturz '), length))
        expect(cut.length).toBeLessThanOrEqual(length)
        expect(text).toContain(cut.replace(/^… | …$/g, ''))
        expect(cut.isWellFormed()).toBe(true)
      }),
    )
  })
})
