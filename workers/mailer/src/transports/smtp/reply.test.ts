import { expect, test } from 'vitest'
import { codeOf, extensionsOf, takeReply } from './reply.ts'

test('a reply of several lines ends at the line without a hyphen', () => {
  const taken = takeReply('250-mail.example\r\n250-STARTTLS\r\n250 AUTH PLAIN LOGIN\r\n220 next')
  expect(taken).toEqual({ reply: { code: 250, lines: ['mail.example', 'STARTTLS', 'AUTH PLAIN LOGIN'] }, rest: '220 next' })
  if (typeof taken === 'string') throw new Error(taken)
  expect([...extensionsOf(taken.reply)]).toEqual([
    ['STARTTLS', []],
    ['AUTH', ['PLAIN', 'LOGIN']],
  ])
})

test('a reply cut anywhere is incomplete, never misread', () => {
  const whole = '250-one\r\n250-two\r\n250 three\r\n'
  for (let cut = 0; cut < whole.length; cut += 1) expect(takeReply(whole.slice(0, cut)), `cut at ${cut}`).toBe('incomplete')
})

test('what is no reply is called so', () => {
  expect(takeReply('HTTP/1.1 400 Bad Request\r\n')).toBe('malformed')
  expect(takeReply('x'.repeat(20_000))).toBe('malformed')
  expect(takeReply('250\r\n')).toEqual({ reply: { code: 250, lines: [''] }, rest: '' })
})

test('the reason kept is a code, not the sentence with the address', () => {
  expect(codeOf({ code: 550, lines: ['5.1.1 <anna@example.org>: no such user'] })).toBe('5.1.1')
  expect(codeOf({ code: 450, lines: ['anna@example.org is busy'] })).toBe('450')
})
