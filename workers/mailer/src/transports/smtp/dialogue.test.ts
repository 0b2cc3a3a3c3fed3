import { expect, test } from 'vitest'
import type { Dialogue, Step } from './dialogue.ts'
import { greet } from './greet.ts'
import { handOver, stuffDots } from './hand-over.ts'
import { takeReply } from './reply.ts'

/** Plays the server: gives its answers in turn, returns what was asked of it and what came of it. */
const play = <T>(dialogue: Dialogue<T>, answers: readonly string[]) => {
  const waiting = [...answers]
  const asked: Step[] = []
  let next = dialogue.next()
  while (!next.done) {
    asked.push(next.value)
    const taken = next.value.do === 'secure' ? { reply: { code: 0, lines: [] } } : takeReply(`${waiting.shift()}\r\n`)
    if (typeof taken === 'string') throw new Error(`the server has nothing more to say to ${JSON.stringify(next.value)}`)
    next = dialogue.next(taken.reply)
  }
  const said = asked.map((step) => (step.do === 'say' ? step.line : step.do === 'hand over' ? step.data : step.do))
  return { said, result: next.value, left: waiting.length }
}

const login = { user: 'anna', password: 'grün' }
const mail = { sender: 'post@a.example', recipient: 'anna@b.example', content: 'Subject: x\r\n\r\n.dot\r\n' }

test('a server without TLS and login is greeted by name', () => {
  const { said, result } = play(greet({ tls: 'off', login: null }, 'vorbild.example'), ['220 hello', '250 mail'])
  expect(said).toEqual(['listen', 'EHLO vorbild.example'])
  expect(result.ok).toBe(true)
})

test('after STARTTLS everything said before is asked again, then comes the login', () => {
  const answers = [
    '220 hello',
    '250-mail\r\n250-AUTH PLAIN\r\n250 STARTTLS',
    '220 go',
    '250-mail\r\n250 AUTH LOGIN',
    '334 a',
    '334 b',
    '235 in',
  ]
  const { said, result, left } = play(greet({ tls: 'require', login }, 'v.example'), answers)
  expect(said).toEqual(['listen', 'EHLO v.example', 'STARTTLS', 'secure', 'EHLO v.example', 'AUTH LOGIN', 'YW5uYQ==', 'Z3LDvG4='])
  expect([result.ok, left]).toEqual([true, 0])
})

test('no password and no required mail goes out in the clear', () => {
  const plain = ['220 hello', '250-mail\r\n250 AUTH PLAIN']
  expect(play(greet({ tls: 'require', login: null }, 'v'), plain).result).toEqual({ ok: false, reason: 'tls_missing' })
  expect(play(greet({ tls: 'offered', login }, 'v'), plain).result).toEqual({ ok: false, reason: 'tls_missing' })
  expect(play(greet({ tls: 'offered', login: null }, 'v'), plain).result.ok).toBe(true)
})

test('a refused login, a busy server and a very old one are told apart', () => {
  expect(play(greet({ tls: 'off', login }, 'v'), ['220 hi', '250-m\r\n250 AUTH PLAIN', '535 5.7.8 no']).result).toEqual({
    ok: false,
    reason: 'auth_5.7.8',
  })
  expect(play(greet({ tls: 'off', login: null }, 'v'), ['421 4.3.2 later']).result).toEqual({ ok: false, reason: '4.3.2' })
  expect(play(greet({ tls: 'off', login: null }, 'v'), ['220 hi', '502 what', '250 hello']).result.ok).toBe(true)
})

test('a mail is handed over with its dots doubled', () => {
  const { said, result } = play(handOver(mail), ['250 ok', '250 ok', '354 go', '250 taken'])
  expect(said).toEqual(['MAIL FROM:<post@a.example>', 'RCPT TO:<anna@b.example>', 'DATA', 'Subject: x\r\n\r\n..dot\r\n.\r\n'])
  expect(result).toEqual({ outcome: { state: 'accepted' }, isLast: false })
  expect(stuffDots('.\r\n..\r\na.')).toBe('..\r\n...\r\na.\r\n')
})

test('a no for now defers the mail, a no for ever refuses it', () => {
  const later = play(handOver(mail), ['250 ok', '450 4.2.1 busy'])
  expect(later.result).toEqual({ outcome: { state: 'deferred', reason: '4.2.1', inTheAir: false }, isLast: false })
  const never = play(handOver(mail), ['250 ok', '550 5.1.1 who'])
  expect(never.result.outcome).toEqual({ state: 'refused', reason: '5.1.1' })
  const spam = play(handOver(mail), ['250 ok', '250 ok', '354 go', '554 5.7.1 spam'])
  expect(spam.result.outcome).toEqual({ state: 'refused', reason: '5.7.1' })
})

test('a server that closes, or wants a login, refuses nothing for ever', () => {
  const closing = play(handOver(mail), ['421 4.7.0 too many'])
  expect(closing.result).toEqual({ outcome: { state: 'deferred', reason: '4.7.0', inTheAir: false }, isLast: true })
  expect(play(handOver(mail), ['530 5.7.0 log in']).result.outcome.state).toBe('deferred')
})
