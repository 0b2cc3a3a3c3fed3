import { rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { eventually } from '@vorbild/testing/eventually'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
import { selfSigned } from '@vorbild/testing/self-signed'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import type { World } from '@vorbild/testing/world'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

const login = { user: 'vorbild', password: 'geheim & grün' }
const certificate = selfSigned()
const authority = path.join(tmpdir(), `vorbild-authority-${process.pid}.pem`)

let createWorld: (settings: Record<string, string>) => Promise<World>
let open: { stop(): Promise<void> }[] = []

beforeAll(async () => {
  writeFileSync(authority, certificate.cert)
  // the runtime reads whom to trust when it is loaded
  process.env.NODE_EXTRA_CA_CERTS = authority
  createWorld = (await import('@vorbild/testing/world')).createWorld
})
afterEach(async () => {
  for (const each of open.reverse()) await each.stop()
  open = []
})
afterAll(() => rmSync(authority, { force: true }))

const worldFor = async (sink: SmtpSink, url: string): Promise<World> => {
  const world = await createWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: url, RETRY_BASE_SECONDS: '30' })
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

/** Why a letter sent in this world has to wait. */
const reasonToWait = async (world: World): Promise<unknown> => {
  const job = mailJob(['carla@example.org'])
  await requestMail(world, job)
  const said = await eventually('the letter is deferred', async () => (await saidAbout(world, job))[0])
  expect(said.type).toBe('mail.deferred')
  return said.data.reason
}

test('a certificate nobody vouches for gets no mail and no password', async () => {
  const sink = await createSmtpSink({ certificate: selfSigned(), login })
  const world = await worldFor(sink, `smtp://${credentials}@localhost:${sink.port}?tls=require`)
  expect(await reasonToWait(world)).toBe('tls_failed')
  expect(sink.mails).toHaveLength(0)
})

test('where TLS is required, a server without it gets no mail', async () => {
  const sink = await createSmtpSink()
  const world = await worldFor(sink, `smtp://127.0.0.1:${sink.port}?tls=require`)
  expect(await reasonToWait(world)).toBe('tls_missing')
  expect(sink.mails).toHaveLength(0)
})

test('a wrong password makes letters wait, not bounce', async () => {
  const sink = await createSmtpSink({ certificate, login })
  const world = await worldFor(sink, `smtp://vorbild:falsch@localhost:${sink.port}?tls=starttls`)
  expect(await reasonToWait(world)).toMatch(/^auth_/)
  expect(sink.mails).toHaveLength(0)
})
