import { expect, test } from 'vitest'
import { composeMessage } from './compose.ts'

const message = {
  locale: 'de',
  heading: 'Guten <Tag>',
  paragraphs: ['Zeile eins\nZeile zwei\n\nNeuer Absatz'],
  action: { label: 'Öffnen', url: 'https://vorbild.example/x?a=1&b=2' },
  closing: ['Bis bald:\nhttps://vorbild.example/y?a=1&b=2.'],
  siteName: 'Vorbild',
  siteUrl: 'https://vorbild.example',
} as const

test('a message says the same in text and HTML, with the address to copy and who writes', () => {
  const { text, html } = composeMessage(message)
  expect(text).toBe(
    'Guten <Tag>\n\nZeile eins\nZeile zwei\n\nNeuer Absatz\n\nÖffnen:\nhttps://vorbild.example/x?a=1&b=2\n\nBis bald:\nhttps://vorbild.example/y?a=1&b=2.\n\n-- \nVorbild: https://vorbild.example\nImpressum: https://vorbild.example/impressum\nDatenschutz: https://vorbild.example/datenschutz\n',
  )
  expect(html).toContain('Guten &lt;Tag&gt;')
  expect(html).toContain('Zeile eins<br>Zeile zwei</p>\n<p style="margin:0 0 16px">Neuer Absatz</p>')
  expect(html.split('https://vorbild.example/x?a=1&amp;b=2')).toHaveLength(4)
  expect(html).toContain(
    '<a href="https://vorbild.example/y?a=1&amp;b=2" style="word-break:break-all">https://vorbild.example/y?a=1&amp;b=2</a>.',
  )
  expect(html).toContain('<a href="https://vorbild.example/impressum">Impressum</a>')
})

test('what the law asks for stands there in English, too, and leads to English pages', () => {
  expect(composeMessage({ ...message, locale: 'en' }).text).toContain('Legal notice: https://vorbild.example/en/impressum')
})
