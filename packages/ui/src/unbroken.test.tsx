import { expect, it } from 'vitest'
import { Unbroken, unbrokenHtml } from './unbroken.tsx'

const shown = (text: string) => String(<Unbroken text={text} />)

it('holds the hyphen of a shortened word at its word', () =>
  expect(shown('Lotsinnen und -lotsen (-paten)')).toBe(
    'Lotsinnen und <span class="unbroken">-lotsen</span> (<span class="unbroken">-paten</span>)',
  ))

it.each(['Gesundheits- und Sozialamt', 'Bewegungs-Treff', 'a - b', '1 -2', 'E‑Mail', 'ab --lotsen'])('leaves %s as it is', (text) =>
  expect(shown(text)).toBe(text),
)

it('does not hold together what would be wider than a phone', () => {
  const long = `und -${'gesundheit'.repeat(3)}`
  expect(shown(long)).toBe(long)
})

it('changes nothing of what is said, and lets nobody write HTML', () => {
  const text = 'Patinnen und -paten, -lotsen & <b>'
  expect(shown(text).replaceAll(/<\/?span[^>]*>/g, '')).toBe('Patinnen und -paten, -lotsen &amp; &lt;b&gt;')
})

it('holds the words of HTML, and nothing of its marks', () =>
  expect(unbrokenHtml('<p>und <b>-lotsen</b> <a href="/a -b" title="und -paten">(-paten)</a></p>')).toBe(
    '<p>und <b><span class="unbroken">-lotsen</span></b> <a href="/a -b" title="und -paten">(<span class="unbroken">-paten</span>)</a></p>',
  ))
