import { expect, it } from 'vitest'
import { ErrorPage } from './error-page.tsx'
import type { Page } from './page.tsx'

const page: Page = { locale: 'de', path: '/weg', identity: null, correlationId: '0193-abc', siteName: 'Vorbild' }

it('says what happened, what to do, and the number of the request', async () => {
  const html = String(await ErrorPage({ page, status: 410 }))
  expect(html).toContain('<h1>Dieser Link gilt nicht mehr</h1>')
  expect(html).toContain('fordern Sie einen neuen an')
  expect(html).toContain('<code>0193-abc</code>')
})

it('offers the search where nothing was found', async () => {
  expect(String(await ErrorPage({ page, status: 404 }))).toContain('action="/beispiele"')
})

it('leads back to the same address when what went wrong passes, but never to where a form was sent', async () => {
  const again = '<a class="kern-btn kern-btn--primary" href="/weg">'
  for (const status of [429, 500, 503] as const) {
    expect(String(await ErrorPage({ page, status, again: true })), String(status)).toContain(again)
    expect(String(await ErrorPage({ page, status })), String(status)).not.toContain('href="/weg"')
  }
  expect(String(await ErrorPage({ page, status: 404, again: true }))).not.toContain('href="/weg"')
})
