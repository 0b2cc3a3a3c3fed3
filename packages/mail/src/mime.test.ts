import fc from 'fast-check'
import { simpleParser } from 'mailparser'
import { expect, test } from 'vitest'
import { fillHtml, fillText } from './fill.ts'
import { writeMime } from './mime.ts'
import { wholeOf } from './prepare.ts'
import { prepareMime } from './prepare-mime.ts'
import type { Mail } from './transport.ts'

const mail: Mail = {
  id: 'l1',
  messageId: 'l1@vorbild.example',
  date: '2026-11-22T10:00:00.000Z',
  from: 'Vorbild für Köln <post@vorbild.example>',
  to: 'anna@example.org',
  subject: 'Ihre Einreichung',
  text: 'Hallo\n',
  html: '<p>Hallo</p>\n',
  headers: {},
}

const written = (changes: Partial<Mail>): string => {
  const mime = writeMime({ ...mail, ...changes })
  if (!mime.ok) throw new Error(mime.reason)
  return new TextDecoder().decode(wholeOf(mime.value.content))
}

const bytesIn = (mime: ReturnType<typeof writeMime>) => (mime.ok ? { ...mime.value, content: wholeOf(mime.value.content) } : mime)

const line = fc.string({ unit: 'grapheme', maxLength: 400 }).map((text) => text.replaceAll(/\p{Cc}/gu, ''))
/** Parsers cut white space at the ends of a header, which means nothing there. */
const subject = line.map((text) => text.trim()).filter((text) => text !== '')

test('every text comes out of a mail as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(line), fc.array(line), async (text, html) => {
      const read = await simpleParser(written({ text: text.join('\n'), html: html.join('\n') }), {
        skipTextToHtml: true,
        skipImageLinks: true,
      })
      expect((read.text ?? '').replace(/\n$/, '')).toBe(text.join('\n').replace(/\n$/, ''))
      expect((read.html || '').replace(/\n$/, '')).toBe(html.join('\n').replace(/\n$/, ''))
    }),
    { numRuns: 150 },
  )
})

test('every subject and sender name comes out as it went in', async () => {
  await fc.assert(
    fc.asyncProperty(subject, subject, async (about, name) => {
      const sender = name.replaceAll(/[<>"\\]/g, '')
      const read = await simpleParser(written({ subject: about, from: `${sender} <post@vorbild.example>` }))
      expect(read.subject).toBe(about)
      expect(read.from?.value[0]).toEqual({ name: sender.trim(), address: 'post@vorbild.example' })
    }),
    { numRuns: 300 },
  )
})

test('a mail is ASCII in lines of at most 76 characters', () => {
  fc.assert(
    fc.property(subject, line, (about, text) => {
      for (const each of written({ subject: about.replaceAll(/[!-~]{50,}/g, 'x'), text, html: text }).split('\r\n')) {
        expect(each).toMatch(/^[\x20-\x7e\t]*$/)
        expect(each.length).toBeLessThanOrEqual(76)
      }
    }),
  )
})

test('what is prepared once and filled per person is the mail that would have been written for them alone', () => {
  const values = fc.record({ a: line, b: line })
  const template = fc.array(fc.oneof(line, fc.constantFrom('{{a}}', '.{{b}} x', '<a href="{{b}}">{{a}}</a>', '.', '..x', '{{c}}')))
  fc.assert(
    fc.property(template, template, values, (text, html, filled) => {
      const shared = { ...mail, text: text.join('\n'), html: html.join('\r\n'), headers: { 'X-For': 'you {{a}}' } }
      const prepared = prepareMime(shared)
      if (!prepared.ok) throw new Error(prepared.reason)
      const alone = {
        ...shared,
        text: fillText(shared.text, filled),
        html: fillHtml(shared.html, filled),
        headers: { 'X-For': fillText('you {{a}}', filled) },
      }
      expect(bytesIn(prepared.value(mail, filled))).toEqual(bytesIn(writeMime(alone)))
    }),
  )
})

test('no line begins with a dot, so that SMTP has nothing to double', () => {
  const dots = fc.array(fc.constantFrom('.', 'x', ' ', 'ä', '\n'), { maxLength: 300 }).map((all) => all.join(''))
  fc.assert(
    fc.property(dots, (text) => {
      expect(written({ text, html: text })).not.toMatch(/^\./m)
    }),
  )
})

test('bounces come back to an address of their own', () => {
  const mime = writeMime({ ...mail, returnPath: 'bounces+x@vorbild.example' })
  expect(mime.ok && mime.value.sender).toBe('bounces+x@vorbild.example')
})

test('encoded words are folded and at most 75 characters long', () => {
  const content = written({ subject: 'Größere Möglichkeiten für Bürgerinnen und Bürger '.repeat(5).trim() })
  const words = content.match(/=\?UTF-8\?B\?[^?]*\?=/g) ?? []
  expect(words.length).toBeGreaterThan(4)
  for (const word of words) expect(word.length).toBeLessThanOrEqual(75)
})

test('nobody writes headers of their own by a line break', () => {
  fc.assert(
    fc.property(fc.constantFrom('\r\n', '\n', '\r', '\u0000', '\v'), subject, (end, rest) => {
      const evil = `x${end}Bcc: all@example.org ${rest}`
      for (const changes of [
        { subject: evil },
        { to: evil },
        { from: evil },
        { from: `Vorbild${end}Bcc: <post@vorbild.example>` },
        { to: `anna@example.org${end}x` },
        { messageId: evil },
        { headers: { 'List-Id': evil } },
      ])
        expect(writeMime({ ...mail, ...changes }).ok, JSON.stringify(changes)).toBe(false)
    }),
  )
  expect(writeMime({ ...mail, headers: { 'X-A\r\nBcc': 'x' } }).ok).toBe(false)
  expect(writeMime({ ...mail, headers: { Bcc: 'x@example.org' } }).ok).toBe(false)
  expect(writeMime({ ...mail, headers: { 'Content-Type': 'text/html' } }).ok).toBe(false)
})

test('a header that cannot be folded into lines of 998 characters is refused (RFC 5322 2.1.1)', () => {
  const withToken = (length: number) => writeMime({ ...mail, headers: { 'X-Token': 'x'.repeat(length) } }).ok
  expect(withToken(998 - 'X-Token: '.length)).toBe(true)
  expect(withToken(999 - 'X-Token: '.length)).toBe(false)
})

test('headers for mail programs arrive whole', async () => {
  const unsubscribe = `<https://vorbild.example/newsletter/abmelden/${'a'.repeat(200)}>`
  const read = await simpleParser(
    written({ headers: { 'List-Unsubscribe': unsubscribe, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click', Precedence: 'bulk' } }),
  )
  const lines = Object.fromEntries(read.headerLines.map(({ key, line: each }) => [key, each]))
  expect(lines['list-unsubscribe']).toBe(`List-Unsubscribe: ${unsubscribe}`)
  expect(read.headers.get('precedence')).toBe('bulk')
  expect(read.messageId).toBe('<l1@vorbild.example>')
  expect(read.date?.toISOString()).toBe(mail.date)
})

test('a domain with umlauts is encoded, an umlaut before the at-sign is refused', () => {
  const mime = writeMime({ ...mail, to: 'anna@müller.example' })
  expect(mime.ok && mime.value.recipient).toBe('anna@xn--mller-kva.example')
  expect(writeMime({ ...mail, to: 'änne@example.org' })).toEqual({ ok: false, reason: 'address_not_ascii' })
  expect(writeMime({ ...mail, to: 'kein Mensch' })).toEqual({ ok: false, reason: 'bad_address' })
})
