import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { createWorld, type World } from '@vorbild/testing/world'
import { encodeIdentity } from '@vorbild/web/identity-header'
import { SECURITY_HEADERS } from '@vorbild/web/security-headers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.stop())

describe('front door', () => {
  it('leads an address with a trailing slash to the one without, query kept', async () => {
    const answer = await world.fetch('/en/beispiele/?q=Sturz')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/en/beispiele?q=Sturz')
  })

  it('never leads to another host by slashes', async () => {
    const answer = await world.fetch(`${world.url}//evil.example/`)
    const to = answer.headers.get('location')
    expect(to === null || new URL(to, world.url).host === new URL(world.url).host).toBe(true)
  })

  it('says who nobody claimed to be: identity headers from outside are thrown away', async () => {
    const forged = btoa(JSON.stringify({ id: 'x', name: 'Eve', roles: ['administrator'], laender: [] }))
    const answer = await world.fetch('/redaktion/personen', { headers: { 'x-vorbild-identity': forged } })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toMatch(/^\/redaktion\/anmelden/)
  })

  it('is the only way in: no header of the local runtime leads past it', async () => {
    const eve = encodeIdentity({ id: 'x', name: 'Eve', roles: ['administrator'], laender: [] })
    const past = (worker: string) => ({ 'mf-route-override': `vorbild-${worker}`, 'x-vorbild-identity': eve })
    const people = await world.fetch('/redaktion/personen', { headers: past('review') })
    expect([people.status, people.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/redaktion\/anmelden/)])
    expect((await world.fetch('/internal/rebuild', { method: 'POST', headers: past('search') })).status).toBe(404)
    const elsewhere = { 'mf-original-url': 'http://localhost/internal/blocks', ...past('search') }
    expect(await (await world.fetch('/robots.txt', { headers: elsewhere })).text()).toContain('Sitemap')
  })

  it('names all six workers in its health', async () => {
    const health = (await (await world.fetch('/health')).json()) as { ok: boolean; workers: Record<string, { ok: boolean }> }
    expect(health.ok).toBe(true)
    expect(Object.keys(health.workers).sort()).toEqual(['mailer', 'newsletter', 'review', 'search', 'site', 'submissions'])
  })

  it('sets every security header on pages, and no cookie for readers', async () => {
    for (const path of ['/', '/beispiele', '/einreichen', '/newsletter', '/impressum', '/nichts']) {
      const answer = await world.fetch(path)
      expect(answer.headers.get('content-security-policy'), path).toContain("default-src 'none'")
      expect(answer.headers.get('content-security-policy'), path).not.toContain('unsafe')
      expect(answer.headers.get('x-content-type-options'), path).toBe('nosniff')
      expect(answer.headers.get('strict-transport-security'), path).toBeTruthy()
      expect(answer.headers.getSetCookie(), path).toEqual([])
    }
  })

  it('sets every security header on files, too, as the platform does, and on what is no file', async () => {
    const assets = resolve(import.meta.dirname, '../assets')
    const files = readdirSync(assets, { recursive: true, withFileTypes: true }).filter(
      (entry) => entry.isFile() && entry.name !== '_headers',
    )
    expect(files.length).toBeGreaterThan(10)
    const told = readFileSync(join(assets, '_headers'), 'utf8')
    const paths = files.map(({ parentPath, name }) => `/${relative(assets, join(parentPath, name))}`)
    for (const path of [...paths, '/assets/nichts.js', '/assets/', '/assets/fonts']) {
      const answer = await world.fetch(path, { redirect: 'manual' })
      await answer.text()
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) {
        expect(answer.headers.get(name), `${path} ${name}`).toBe(value)
        expect(told).toContain(`/assets/*\n`)
        expect(told).toContain(`  ${name}: ${value}\n`)
      }
      if (paths.includes(path)) {
        const again = await world.fetch(path, { headers: { 'if-none-match': answer.headers.get('etag') ?? '' } })
        expect([again.status, again.headers.get('content-security-policy')], path).toEqual([
          304,
          SECURITY_HEADERS['content-security-policy'],
        ])
      }
    }
    const missing = await world.fetch('/assets/nichts.js')
    expect([missing.status, (await missing.text()).includes('<main')]).toEqual([404, true])
  })

  it('answers unknown paths with a helpful 404 in the language of the address', async () => {
    const german = await world.fetch('/gibt-es-nicht')
    const english = await world.fetch('/en/gibt-es-nicht')
    expect([german.status, english.status]).toEqual([404, 404])
    expect(await german.text()).toContain('lang="de"')
    expect(await english.text()).toContain('lang="en"')
  })
})
