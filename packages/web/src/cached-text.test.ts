import { Hono } from 'hono'
import { describe, expect, it } from 'vitest'
import { cachedText } from './cached-text.ts'

const app = new Hono().get('/', (c) => cachedText(c, 'words', 'text/plain'))
const ask = (tag?: string) => app.request('/', { headers: tag === undefined ? {} : { 'if-none-match': tag } })

describe('a text that caches may keep', () => {
  it('is asked for before each use, and then costs headers', async () => {
    const first = await ask()
    expect([first.status, first.headers.get('cache-control'), await first.text()]).toEqual([200, 'public, no-cache', 'words'])
    const etag = first.headers.get('etag') ?? ''
    const again = await ask(etag)
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
  })

  it('is known among several tags, and to proxies that changed how strong the tag is', async () => {
    const etag = (await ask()).headers.get('etag') ?? ''
    for (const tag of [`"other", ${etag}`, etag.replace('W/', ''), '*']) expect((await ask(tag)).status, tag).toBe(304)
    for (const tag of ['"other"', '', etag.slice(0, -2)]) expect((await ask(tag)).status, tag).toBe(200)
  })
})
