import type { MailJob } from '@vorbild/mail/mail-job'
import { expect, test } from 'vitest'
import { addressed, withMailUnsubscribe } from './letter-to-mail.ts'

const job = (headers: Record<string, string>): MailJob => ({
  schemaVersion: 1,
  jobId: 'j',
  purpose: 'newsletter',
  locale: 'de',
  subject: 'Ausgabe 12',
  text: '',
  html: '',
  headers,
  letters: [{ id: 'i.s', to: 'anna@example.org', values: {} }],
  createdAt: '2026-11-22T10:00:00.000Z',
})

test('who may unsubscribe by a page may do so by mail, once, and nobody else', () => {
  const page = '<https://vorbild.example/ab>'
  const both = `${page}, <mailto:{{unsubscribe_address}}?subject=unsubscribe>`
  expect(withMailUnsubscribe(job({ 'List-Unsubscribe': page })).headers).toEqual({ 'List-Unsubscribe': both })
  expect(withMailUnsubscribe(job({ 'List-Unsubscribe': both })).headers).toEqual({ 'List-Unsubscribe': both })
  expect(withMailUnsubscribe(job({ 'Auto-Submitted': 'auto-generated' })).headers).toEqual({ 'Auto-Submitted': 'auto-generated' })
})

test('a Message-ID follows from the letter, and holds nothing that would end it', () => {
  const idOf = (id: string) =>
    addressed({ id, to: 'anna@example.org', values: {} }, { from: 'x@vorbild.example', host: 'vorbild.example' }, null).messageId
  expect(idOf('i1.s1')).toBe('i1.s1@vorbild.example')
  expect(idOf('i1.s1')).toBe(idOf('i1.s1'))
  expect(idOf('a b>\r\nBcc: x')).toBe('a-b---Bcc--x@vorbild.example')
})
