import type { Page } from '@vorbild/ui/page'
import { expect, it } from 'vitest'
import type { Citation } from '../rules/citation.ts'
import { Cite } from './cite.tsx'

const page: Page = { locale: 'de', path: '/', identity: null, correlationId: 'r1', siteName: 'Vorbild' }
const citation: Citation = {
  author: null,
  title: 'Lotsinnen und -lotsen',
  site: 'Vorbild',
  number: 'PX-2026-000001',
  version: 2,
  day: '2026-11-22',
  url: 'https://vorbild.example/beispiele/PX-2026-000001/fassungen/2',
  licence: 'CC BY 4.0',
  language: 'de',
}

it('breaks before the slashes of the address, never inside a number', () => {
  const html = String(<Cite page={page} citation={citation} />)
  expect(html).toContain('Praxisbeispiel <span class="unbroken">PX-2026-000001</span>, Fassung 2')
  expect(html).toContain(
    'https://vorbild.example<wbr/><span class="unbroken">/beispiele</span><wbr/><span class="unbroken">/PX-2026-000001</span><wbr/><span class="unbroken">/fassungen</span><wbr/><span class="unbroken">/2</span> (CC BY 4.0)',
  )
})
