import { expect, it } from 'vitest'
import { archiveFeed } from './archive-feed.ts'

it('a feed of the archive escapes what editors wrote and is as old as its newest issue', () => {
  const xml = archiveFeed({
    title: 'Ausgaben',
    self: 'https://x.example/newsletter/ausgaben.atom',
    page: 'https://x.example/newsletter/ausgaben',
    author: 'Vorbild',
    language: 'de',
    issues: [
      {
        url: 'https://x.example/newsletter/ausgaben/2',
        title: 'A & B\u0007',
        html: '<p>Guten Tag</p>',
        sentAt: '2026-11-01T08:00:00.000Z',
      },
    ],
  })
  expect(xml).toContain('<title>A &amp; B</title>')
  expect(xml).toContain('&lt;p&gt;Guten Tag&lt;/p&gt;')
  expect(xml).toContain('<updated>2026-11-01T08:00:00.000Z</updated>')
})
