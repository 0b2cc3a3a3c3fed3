import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eventually } from '@vorbild/testing/eventually'
import { selfSigned } from '@vorbild/testing/self-signed'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import type { World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isClosed, mailJob, requestMail, saidAbout } from './request-mail.ts'

const login = { user: 'vorbild', password: 'geheim & grün' }
const certificate = selfSigned()
const authority = path.join(tmpdir(), `vorbild-authority-${process.pid}.pem`)

let createWorld: (settings: Record<string, string>) => Promise<World>
const open: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  writeFileSync(authority, certificate.cert)
  // the runtime reads whom to trust when it is loaded
  process.env.NODE_EXTRA_CA_CERTS = authority
  createWorld = (await import('@vorbild/testing/world')).createWorld
})
afterAll(async () => {
  for (const each of open.reverse()) await each.stop()
  rmSync(authority, { force: true })
})

const worldFor = async (sink: SmtpSink, url: string): Promise<World> => {
  const world = await createWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: url, RETRY_BASE_SECONDS: '0.3' })
  open.push(sink, world)
  return world
}

const credentials = `${login.user}:${encodeURIComponent(login.password)}`

test('over STARTTLS a mail goes out encrypted, after the login', async () => {
  const sink = await createSmtpSink({ certificate, login })
  const world = await worldFor(sink, `smtp://${credentials}@localhost:${sink.port}?tls=require`)
  const job = mailJob(['anna@example.org'])
  await requestMail(world, job)
  const [mail] = await sink.waitFor(1)
  expect(mail).toMatchObject({ to: 'anna@example.org', wasSecure: true, user: login.user })
  await eventually('the job is closed', () => isClosed(world, job))
})

test('a server with TLS from the first byte works too', async () => {
  const sink = await createSmtpSink({ certificate, login, implicitTls: true })
  const world = await worldFor(sink, `smtps://${credentials}@localhost:${sink.port}`)
  await requestMail(world, mailJob(['berta@example.org']))
  expect((await sink.waitFor(1))[0]).toMatchObject({ to: 'berta@example.org', wasSecure: true, user: login.user })
})

test('a certificate nobody vouches for gets no mail and no password', async () => {
  const sink = await createSmtpSink({ certificate: selfSigned(), login })
  const world = await worldFor(sink, `smtp://${credentials}@localhost:${sink.port}?tls=require`)
  const job = mailJob(['carla@example.org'])
  await requestMail(world, job)
  const [said] = await eventually('the letter is deferred', async () => {
    const all = await saidAbout(world, job)
    return all.length > 0 ? all : null
  })
  expect(said).toMatchObject({ type: 'mail.deferred', data: { reason: 'tls_failed' } })
  expect(sink.mails).toHaveLength(0)
})

test('a server without STARTTLS gets no mail where TLS is required, and a wrong password none where it is not', async () => {
  const plain = await createSmtpSink({})
  const careful = await worldFor(plain, `smtp://127.0.0.1:${plain.port}?tls=require`)
  const strict = await createSmtpSink({ certificate, login })
  const forgetful = await worldFor(strict, `smtp://vorbild:falsch@localhost:${strict.port}?tls=starttls`)
  for (const [world, reason] of [
    [careful, 'tls_missing'],
    [forgetful, /^auth_/],
  ] as const) {
    const job = mailJob(['dora@example.org'])
    await requestMail(world, job)
    const said = await eventually('the letter is deferred', async () => (await saidAbout(world, job))[0])
    expect(said.type).toBe('mail.deferred')
    expect(said.data.reason).toMatch(reason)
  }
  expect([...plain.mails, ...strict.mails]).toHaveLength(0)
})
