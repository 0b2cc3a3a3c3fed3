import { expect, it } from 'vitest'
import { link, otherLocale, type Page } from './page.tsx'

const page: Page = { locale: 'en', path: '/', identity: null, correlationId: 'r1', siteName: 'Vorbild' }

it('keeps the language of the reader in links', () => {
  expect(link(page, '/beispiele')).toBe('/en/beispiele')
  expect(link(page, '/')).toBe('/en')
  expect(link({ ...page, locale: 'de' }, '/beispiele')).toBe('/beispiele')
})

it('offers the other language', () => {
  expect(otherLocale(page)).toBe('de')
  expect(otherLocale({ ...page, locale: 'de' })).toBe('en')
})
