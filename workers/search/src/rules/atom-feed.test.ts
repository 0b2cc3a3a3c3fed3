import { expect, test } from 'vitest'
import { atomFeed } from './atom-feed.ts'

test('a feed survives whatever stands in a title', () => {
  const xml = atomFeed({
    id: 'https://x.example/feed.atom',
    title: 'Neu & gut',
    self: 'https://x.example/feed.atom?a=1&b=2',
    page: 'https://x.example/beispiele',
    author: 'Vorbild',
    language: 'de',
    entries: [
      {
        id: 'https://x.example/1',
        title: 'A <b> & "c"\u0000\u0008\ud800',
        language: 'en',
        url: 'https://x.example/1',
        summary: 'x',
        publishedAt: '2026-01-01T00:00:00Z',
        updatedAt: '2026-02-01T00:00:00Z',
        author: null,
        categories: [],
      },
    ],
  })
  expect(xml).toContain('<summary xml:lang="en">x</summary>')
  expect(xml).toContain('<title xml:lang="en">A &lt;b&gt; &amp; &quot;c&quot;\ufffd</title>')
  expect(xml).toContain('href="https://x.example/feed.atom?a=1&amp;b=2"')
  expect(xml).toContain('<updated>2026-02-01T00:00:00Z</updated>')
})
