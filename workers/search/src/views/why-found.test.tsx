import type { Page } from '@vorbild/ui/page'
import { describe, expect, test } from 'vitest'
import { readSearch } from '../rules/search.ts'
import { Respelt } from './respelt.tsx'
import { WhyFound } from './why-found.tsx'

const page: Page = { locale: 'de', path: '/beispiele', identity: null, correlationId: 'r1', siteName: 'Vorbild' }
const { search } = readSearch(new URLSearchParams('q=Sturzz&land=DE-BW&seite=3'))

describe('why an example was found', () => {
  test('is said for parts of words and for other words', () => {
    const html = String(
      <WhyFound
        page={page}
        reasons={[
          { kind: 'part', word: 'Sturz' },
          { kind: 'synonym', word: 'Kita', as: 'Krippe' },
          { kind: 'form', word: 'tanzt' },
          { kind: 'apart', word: 'Bewegungsgruppe' },
        ]}
      />,
    )
    expect(html).toContain('„Sturz“ ist hier Teil eines längeren Wortes.')
    expect(html).toContain('Das Wort „tanzt“ steht hier in einer anderen Form.')
    expect(html).toContain('Die Teile von „Bewegungsgruppe“ stehen hier einzeln.')
    expect(html).toContain('„Krippe“ bedeutet Ähnliches wie „Kita“.')
  })

  test('needs no words where the marked ones tell enough', () => {
    expect(String(<WhyFound page={page} reasons={[]} />)).toBe('')
  })
})

describe('another spelling', () => {
  test('that was used is said', () => {
    expect(String(<Respelt page={page} search={search} corrected="Sturz" didYouMean={null} />)).toContain(
      'Ergebnisse für „Sturz“ statt für „Sturzz“',
    )
  })

  test('that was probably meant is offered, with the filters and from the first page', () => {
    expect(String(<Respelt page={page} search={search} corrected={null} didYouMean="Sturz" />)).toContain(
      '<a href="/beispiele?q=Sturz&amp;land=DE-BW">Sturz</a>?',
    )
  })
})
