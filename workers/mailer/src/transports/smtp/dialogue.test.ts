import type { MimeMail } from '@vorbild/mail/mime'
import { wholeOf } from '@vorbild/mail/prepare'
import type { Outcome } from '@vorbild/mail/transport'
import { expect, test } from 'vitest'
import type { Dialogue, Step } from './dialogue.ts'
import { greet } from './greet.ts'
import { handOver } from './hand-over.ts'
import { takeReply } from './reply.ts'

/** Plays the server: gives its answers in turn, returns what was asked of it and what came of it. */
const play = <T>(dialogue: Dialogue<T>, answers: readonly string[]) => {
  const waiting = [...answers]
  const asked: Step[] = []
  let next = dialogue.next()
  while (!next.done) {
    asked.push(next.value)
    const isAnswered = next.value.do === 'say' || next.value.do === 'listen'
    const taken = isAnswered ? takeReply(`${waiting.shift()}\r\n`) : { reply: { code: 0, lines: [] } }
    if (typeof taken === 'string') throw new Error(`the server has nothing more to say to ${JSON.stringify(next.value)}`)
    next = dialogue.next(taken.reply)
  }
  return { said: asked.flatMap(words), result: next.value, left: waiting.length }
}

const words = (step: Step): string[] => {
  if (step.do === 'say') return [step.line]
  if (step.do === 'tell') return [step.lines.join(' | ')]
  if (step.do === 'hand over') return [[new TextDecoder().decode(wholeOf(step.mail)), '.', ...step.lines].join(' | ')]
  return step.do === 'listen' ? [] : [step.do]
}

const login = { user: 'anna', password: 'grün' }
test('a server without TLS and login is greeted by name', () => {
  const { said, result } = play(greet({ tls: 'off', login: null }, 'vorbild.example'), ['220 hello', '250 mail'])
  expect(said).toEqual(['EHLO vorbild.example'])
  expect(result.ok).toBe(true)
  const saysAs = (name: string) => play(greet({ tls: 'off', login: null }, name), ['220 hello', '250 mail']).said
  expect([saysAs('127.0.0.1'), saysAs('[::1]')]).toEqual([['EHLO [127.0.0.1]'], ['EHLO [IPv6:::1]']])
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
  expect(said).toEqual(['EHLO v.example', 'STARTTLS', 'secure', 'EHLO v.example', 'AUTH LOGIN', 'YW5uYQ==', 'Z3LDvG4='])
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

const mail = (name: string): { readonly mime: MimeMail } => ({
  mime: { sender: 'post@a.example', recipient: `${name}@b.example`, content: bytesOf(name) },
})
const bytesOf = (text: string): MimeMail['content'] => {
  const bytes = new TextEncoder().encode(text)
  return { length: bytes.length, put: (room) => room.set(bytes) }
}
const envelope = (name: string) => `MAIL FROM:<post@a.example> | RCPT TO:<${name}@b.example> | DATA`

/** Plays the server to letters for these people; the outcomes are short words. */
const send = (
  names: readonly string[],
  can: { pipelining: boolean; dsn?: boolean },
  answers: readonly string[],
  stopAfter = Number.POSITIVE_INFINITY,
) => {
  const outcomes: string[] = []
  const waiting = names.map(mail)
  const tell = (_mail: unknown, outcome: Outcome) =>
    outcomes.push([outcome.state, ...('reason' in outcome ? [outcome.reason] : [])].join(' ')) < stopAfter
  return {
    ...play(
      handOver(() => waiting.shift() ?? null, { dsn: false, ...can }, tell),
      answers,
    ),
    outcomes,
  }
}
const yes = ['250 ok', '250 ok', '354 go']

test('without pipelining each command waits for its answer', () => {
  const { said, outcomes, left } = send(['anna', 'berta'], { pipelining: false }, [...yes, '250 taken', ...yes, '250 taken'])
  const one = (name: string) => [...envelope(name).split(' | '), `${name} | .`]
  expect(said).toEqual([...one('anna'), ...one('berta')])
  expect([outcomes, left]).toEqual([['accepted', 'accepted'], 0])
})

test('with pipelining an envelope is one breath, and the next follows right behind a mail', () => {
  const { said, outcomes, left } = send(['anna', 'berta'], { pipelining: true }, [...yes, '250 taken', ...yes, '250 taken'])
  expect(said).toEqual([envelope('anna'), `anna | . | ${envelope('berta')}`, 'berta | .'])
  expect([outcomes, left]).toEqual([['accepted', 'accepted'], 0])
})

test('where reports can be asked for, they are: only of loss, and without the content', () => {
  const { said } = send(['anna'], { pipelining: true, dsn: true }, [...yes, '250 taken'])
  expect(said[0]).toBe('MAIL FROM:<post@a.example> RET=HDRS | RCPT TO:<anna@b.example> NOTIFY=FAILURE | DATA')
})

test.each([true, false])('a no for now defers a mail, a no for ever refuses it, the next goes out (pipelining: %s)', (pipelining) => {
  const no = (reply: string) => (pipelining ? ['250 ok', reply, '503 no recipient'] : ['250 ok', reply])
  const answers = [...no('450 4.2.1 busy'), '250 reset', ...no('550 5.1.1 who'), '250 reset', ...yes, '554 5.7.1 spam', ...yes, '250 taken']
  const { outcomes, left } = send(['anna', 'berta', 'carla', 'dora'], { pipelining }, answers)
  expect([outcomes, left]).toEqual([['deferred 4.2.1', 'refused 5.1.1', 'refused 5.7.1', 'accepted'], 0])
})

test('after the last no the session is reset for whoever comes next', () => {
  expect(send(['anna'], { pipelining: false }, ['250 ok', '550 5.1.1 who', '250 reset']).said.at(-1)).toBe('RSET')
})

test('a server that asks for the mail of a recipient it refused gets an empty one', () => {
  const { said, outcomes } = send(['anna'], { pipelining: true }, ['250 ok', '550 5.1.1 who', '354 go', '554 none', '250 reset'])
  expect([said, outcomes]).toEqual([[envelope('anna'), '.', 'RSET'], ['refused 5.1.1']])
})

test('a bare 550 is read by its words, and stays one where they tell nothing', () => {
  const refused = (reply: string) => send(['anna'], { pipelining: false }, ['250 ok', reply, '250 reset']).outcomes
  expect(refused('550 No such user here')).toEqual(['refused 5.1.1'])
  expect(refused('552 Mailbox full')).toEqual(['refused 5.2.2'])
  expect(refused('550 5.1.1 whatever')).toEqual(['refused 5.1.1'])
  expect(refused('554 Message blocked by policy')).toEqual(['refused 5.7.1'])
  expect(refused('550 no')).toEqual(['refused 550'])
})

test('what a server can do is read from its answer, the largest mail too', () => {
  const hear = (...lines: string[]) =>
    play(greet({ tls: 'off', login: null }, 'v'), ['220 hi', ['250-m', ...lines, '250 HELP'].join('\r\n')]).result
  expect(hear('250-PIPELINING', '250-SIZE 35882577', '250-DSN')).toEqual({
    ok: true,
    value: { pipelining: true, dsn: true, size: 35_882_577 },
  })
  for (const lines of [[], ['250-SIZE'], ['250-SIZE 0']]) expect(hear(...lines)).toMatchObject({ value: { size: null } })
})

test('a server that closes, or wants a login, refuses nothing for ever', () => {
  for (const pipelining of [true, false]) {
    const { outcomes, result } = send(['anna', 'berta'], { pipelining }, ['421 4.7.0 too many'])
    expect([outcomes, result]).toEqual([['deferred 4.7.0'], { isClosing: true }])
  }
  expect(send(['anna'], { pipelining: false }, ['530 5.7.0 log in', '250 reset']).outcomes).toEqual(['deferred 5.7.0'])
})

test('when nothing more may go, an envelope that was said is dropped with the connection', () => {
  const { said, outcomes, result } = send(['anna', 'berta'], { pipelining: true }, [...yes, '250 taken'], 1)
  expect(said).toEqual([envelope('anna'), `anna | . | ${envelope('berta')}`])
  expect([outcomes, result]).toEqual([['accepted'], { isClosing: true }])
})
