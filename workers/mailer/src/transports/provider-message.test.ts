import { wholeOf } from '@vorbild/mail/prepare'
import { expect, test } from 'vitest'
import { prepareMessage } from './provider-message.ts'

const template = {
  jobId: 'j1',
  date: '2026-11-22T10:00:00.000Z',
  from: 'Größe "Vorbild" <post@vorbild.example>',
  subject: 'Für {{name}}: „Neues“',
  text: 'Hallo {{name}},\n{{unknown}} 🌱\n',
  html: '<p class="a">Hallo {{name}} – {{name}}</p>',
  headers: { 'List-Unsubscribe': '<{{unsubscribe}}>' },
}
const letter = { id: 'l1', messageId: 'l1@vorbild.example', to: 'Änne <aenne@example.org>' }
const read = (values: Readonly<Record<string, string>>) => {
  const written = prepareMessage(template)(letter, values)
  return 'message' in written ? JSON.parse(new TextDecoder().decode(wholeOf(written.message))) : written
}

test('a message holds the words of all and what is the letter’s own, whatever signs are in them', () => {
  const name = 'Änne "<b>" \\ \u2028 🌱'
  expect(read({ name, unsubscribe: 'https://vorbild.example/ab/1' })).toEqual({
    From: template.from,
    To: letter.to,
    Subject: `Für ${name}: „Neues“`,
    TextBody: `Hallo ${name},\n{{unknown}} 🌱\n`,
    HtmlBody: '<p class="a">Hallo Änne &quot;&lt;b&gt;&quot; \\ \u2028 🌱 – Änne &quot;&lt;b&gt;&quot; \\ \u2028 🌱</p>',
    Headers: [
      { Name: 'X-PM-KeepID', Value: 'true' },
      { Name: 'Message-ID', Value: '<l1@vorbild.example>' },
      { Name: 'List-Unsubscribe', Value: '<https://vorbild.example/ab/1>' },
    ],
    MessageStream: 'broadcast',
    Metadata: { letter: 'l1', job: 'j1' },
  })
})

test('a value that would write headers of its own is refused', () => {
  expect(read({ name: 'Anna', unsubscribe: 'x>\r\nBcc: alle@example.org' })).toEqual({ refusal: 'bad_header' })
})
