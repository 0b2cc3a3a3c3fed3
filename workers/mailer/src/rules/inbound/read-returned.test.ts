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
