import { expect, test } from 'vitest'
import { fillHtml, fillText, withoutPlaceholders } from './fill.ts'

const values = { name: `<b>"Tom" & 'Jo'</b>` }

test('values are put in as they are into text, and escaped into HTML', () => {
  expect(fillText('Hallo {{name}}', values)).toBe(`Hallo <b>"Tom" & 'Jo'</b>`)
  expect(fillHtml('<i title="{{name}}">', values)).toBe('<i title="&lt;b&gt;&quot;Tom&quot; &amp; &#39;Jo&#39;&lt;/b&gt;">')
})

test('what nobody gave a value for stays, also what every object knows', () => {
  for (const text of ['{{other}}', '{{constructor}}', '{{toString}}', '{name}', '{{na me}}']) expect(fillText(text, values)).toBe(text)
})

test('a value holds no placeholders, and what others wrote holds none', () => {
  expect(fillText('{{a}}', { a: '{{b}}', b: 'secret' })).toBe('{{b}}')
  expect(fillText(withoutPlaceholders('{{{name}}}'), values)).not.toContain('Tom')
})
