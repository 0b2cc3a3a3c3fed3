import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corpus } from '../../../test/returned-mails.ts'
import { otherMails } from '../../../test/returned-mails-other.ts'
import { wholeMails } from '../../../test/returned-mails-whole.ts'
import { readReturned } from './read-returned.ts'

test('the corpus is as large as it should be', () => {
  expect(corpus.length).toBeGreaterThanOrEqual(40)
})

test.each([...corpus, ...wholeMails, ...otherMails])('$name', ({ raw, means }) => {
  expect(readReturned(raw)).toEqual(means)
})

const FROM_SERVER = 'From: mailer-daemon@mx.example\n'

test.each([
  [`${FROM_SERVER}\nx\n`, '-'],
  [`${FROM_SERVER}\nx\n`, '\n--'],
  [`${FROM_SERVER}Content-Type: text/html\n\n`, '<'],
  [`${FROM_SERVER}Content-Type: text/html\n\n`, '<style'],
  [`${FROM_SERVER}Content-Transfer-Encoding: quoted-printable\n\n`, '='],
  [`${FROM_SERVER}Subject: `, '=?a*'],
  ['Content-Type: message/delivery-status\n\nAction: failed\n', '\n \t'],
  ['Content-Type: multipart/mixed; boundary=b\n\n', '--b\nContent-Type: multipart/mixed; boundary=b\n\n'],
])('anybody can write to us, and nobody makes it take long: %j and many %j', (before, many) => {
  const raw = before + many.repeat(200_000 / many.length)
  const started = performance.now()
  readReturned(raw)
  expect(performance.now() - started).toBeLessThan(1_500)
})

test('whatever comes in, reading it ends', () => {
  const line = fc.constantFrom(
    'Content-Type: multipart/report; boundary=x',
    '--x',
    '--x--',
    '',
    'Content-Type: message/delivery-status',
    'Action: failed',
    ' ',
    '=',
  )
  fc.assert(
    fc.property(fc.array(fc.oneof(line, fc.string())), (lines) => {
      expect(['bounce', 'complaint', 'nothing']).toContain(readReturned(lines.join('\n')).is)
    }),
  )
})
