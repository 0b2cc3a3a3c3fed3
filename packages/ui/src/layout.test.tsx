import { describe, expect, it } from 'vitest'
import { Layout } from './layout.tsx'
import type { Page } from './page.tsx'

const reader: Page = { locale: 'de', path: '/beispiele?land=DE-BW', identity: null, correlationId: 'r1', siteName: 'Vorbild' }
const editor: Page = {
  ...reader,
  path: '/redaktion/faelle/1',
  identity: { id: 'a', name: 'Anna', roles: ['regional_editor'], laender: ['DE-BW'] },
}

const html = async (page: Page, area: 'public' | 'desk' = 'public'): Promise<string> =>
  String(
    await (
      <Layout page={page} title="Titel" area={area} scripts={['progress']}>
        <h1>Titel</h1>
      </Layout>
    ),
  )

describe('the layout', () => {
  it('is a whole document in the language of the page', async () => {
    expect(await html(reader)).toMatch(/^<!doctype html><html lang="de">/)
    expect(await html({ ...reader, locale: 'en' })).toContain('<html lang="en">')
  })

  it('leads to the same page in the other language, query included', async () => {
    expect(await html(reader)).toContain('href="/en/beispiele?land=DE-BW" hreflang="en" lang="en"')
    expect(await html({ ...reader, locale: 'en' })).toContain('href="/beispiele?land=DE-BW" hreflang="de" lang="de"')
  })

  it('marks where one is in the navigation', async () => {
    expect(await html(reader)).toContain('<a href="/beispiele" aria-current="true">Finden</a>')
    expect(await html(editor, 'desk')).toContain('<a href="/redaktion" aria-current="true">Fälle</a>')
  })

  it('lets nobody find the desk in a search engine', async () => {
    expect(await html(editor, 'desk')).toContain('<meta name="robots" content="noindex"/>')
    expect(await html(reader)).not.toContain('noindex')
  })

  it('signs out by a form, never by a link', async () => {
    expect(await html(editor, 'desk')).toContain('action="/redaktion/abmelden" method="post"')
  })

  it('hides the desk navigation from whoever is not signed in', async () => {
    expect(await html({ ...reader, path: '/redaktion/anmelden' }, 'desk')).not.toContain('Fälle')
  })

  it('has every mandatory page in its footer', async () => {
    const page = await html(reader)
    for (const path of [
      '/impressum',
      '/datenschutz',
      '/barrierefreiheit',
      '/leichte-sprache',
      '/leichte-sprache#gebaerdensprache',
      '/kontakt',
      '/lizenz',
    ]) {
      expect(page).toContain(`href="${path}"`)
    }
  })

  it('names its one address in each language, absolute, unless it is hidden from robots', async () => {
    const page = await html({ ...reader, baseUrl: 'https://vorbild.example' })
    // whatever else somebody wrote behind it is not part of it
    expect(page).toContain('<link rel="canonical" href="https://vorbild.example/beispiele"/>')
    expect(page).toContain('hreflang="en" href="https://vorbild.example/en/beispiele"')
    expect(page).toContain('hreflang="x-default" href="https://vorbild.example/beispiele"')
    const desk = await html({ ...editor, baseUrl: 'https://vorbild.example' }, 'desk')
    expect(desk).not.toMatch(/x-default|canonical|og:/)
  })

  it('has the address that a page gives itself, with the part that matters', async () => {
    const page = { ...reader, locale: 'en', baseUrl: 'https://vorbild.example' } as const
    const written = String(await Layout({ page, title: 'Title', address: '/beispiele?land=DE-BW&seite=2' }))
    for (const href of ['/en/beispiele?land=DE-BW&amp;seite=2"/>', '/beispiele?land=DE-BW&amp;seite=2"/>'])
      expect(written).toContain(`href="https://vorbild.example${href}`)
    expect(written).toContain('<link rel="canonical" href="https://vorbild.example/en/beispiele?land=DE-BW&amp;seite=2"/>')
    expect(written.match(/hreflang="en" href/g)).toHaveLength(1)
  })

  it('can be shared: title, description, address, language and picture (Open Graph)', async () => {
    const page = { ...reader, baseUrl: 'https://vorbild.example' }
    const picture = { url: 'https://vorbild.example/bild', alt: 'Kinder kochen' }
    const written = String(await Layout({ page, title: 'Kochtreff', description: 'Gemeinsam kochen', article: true, picture }))
    const said = [...written.matchAll(/<meta property="([^"]+)" content="([^"]*)"/g)].map(([, name, value]) => [name, value])
    expect(Object.fromEntries(said)).toEqual({
      'og:type': 'article',
      'og:site_name': 'Vorbild',
      'og:title': 'Kochtreff',
      'og:description': 'Gemeinsam kochen',
      'og:url': 'https://vorbild.example/beispiele',
      'og:locale': 'de_DE',
      'og:image': 'https://vorbild.example/bild',
      'og:image:alt': 'Kinder kochen',
    })
  })

  it('needs no inline style or script', async () => {
    const page = await html(editor, 'desk')
    expect(page).not.toMatch(/ style=| on[a-z]+=|<style|<script(?![^>]* src=)/)
  })
})
