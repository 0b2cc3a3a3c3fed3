import { describe, expect, test } from 'vitest'
import { candidates } from './candidates.ts'
import { highlight } from './highlight.ts'

const marked = (text: string, ...stems: string[]) =>
  highlight(text, { stems, prefixes: [] }).flatMap((segment) => (segment.hit ? [segment.text] : []))

describe('candidates of a text', () => {
  test('are found in every spelling, also inside compounds', () => {
    expect(marked('Straße, Strasse und Hauptstraße', 'strass')).toEqual(['Straße', 'Strasse', 'Hauptstraße'])
    expect(marked('Ältere, aeltere und altere Menschen', 'alt')).toHaveLength(3)
    expect(marked('Bewegungs-Treffs im Park', 'bewegungstreff')).toEqual(['Bewegungs-Treffs'])
    expect(marked('Zwei Familienzentren und ein Zentrum', 'zentrum')).toEqual(['Familienzentren', 'Zentrum'])
  })

  test('reach to the other half of an elliptic word', () => {
    expect(marked('Bewegungs- und Gesundheitsangebote', 'bewegungsangebot')).toEqual(['Bewegungs-'])
  })

  test('are few in a long text', () => {
    expect(candidates(`${'Ein Text ohne das Wort. '.repeat(50)}Sturz`, { stems: ['sturz'], prefixes: [] })).toEqual([
      { start: 1200, end: 1205 },
    ])
  })
})
