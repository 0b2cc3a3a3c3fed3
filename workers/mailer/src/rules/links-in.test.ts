import { expect, test } from 'vitest'
import { linksIn, splitAtLinks } from './links-in.ts'

test('links are found in text and HTML, each once, as they were meant', () => {
  const text = 'Bitte bestätigen:\nhttps://a.example/x?a=1&b=2\n(oder https://a.example/y).'
  const html = '<a href="https://a.example/x?a=1&amp;b=2">hier</a> <a href="https://b.example/">dort</a> <a href="mailto:x@y.z">Post</a>'
  expect(linksIn(text, html)).toEqual(['https://a.example/x?a=1&b=2', 'https://a.example/y', 'https://b.example/'])
})

test('a text is cut at its links and loses nothing', () => {
  const text = 'eins http://a.example/b, zwei'
  expect(splitAtLinks(text)).toEqual(['eins ', 'http://a.example/b', ', zwei'])
})
