import { commit } from '@vorbild/events/statement'
import { mailJobKey } from '@vorbild/mail/mail-job'
import { connect } from '@vorbild/storage/connect'
import { deliver } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { jobStore } from '../src/store/jobs.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(async () => world?.stop())

const ask = async (path: string, headers: Record<string, string> = {}): Promise<Response> => {
  const mailer = await world.miniflare.getWorker('vorbild-mailer')
  return (await mailer.fetch(`http://mailer${path}`, { headers, redirect: 'manual' })) as unknown as Response
}

const messages = async () =>
  ((await (await ask('/postfach.json')).json()) as { messages: { id: string; to: string; subject: string; text: string }[] }).messages

test('a requested mail lies in the mailbox with its words filled in, and its sender is told', async () => {
  const job = mailJob(['anna@example.org'])
  const event = await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job))

  const [mail] = (await messages()).filter((each) => each.id === job.letters[0]?.id)
  expect(mail).toMatchObject({
    to: 'anna@example.org',
    subject: 'Grüße an Änne <0>',
    text: 'Hallo Änne <0>,\n\nbitte bestätigen: https://vorbild.example/b/t0\n',
    links: ['https://vorbild.example/b/t0'],
    headers: {
      'Auto-Submitted': 'auto-generated',
      'List-Unsubscribe': '<https://vorbild.example/ab/t0>',
      'Message-ID': `<${job.letters[0]?.id}@localhost>`,
    },
  })
  const said = await saidAbout(world, job)
  expect(said).toMatchObject([
    { type: 'mail.delivered', correlationid: event.correlationid, data: { jobId: job.jobId, letters: [job.letters[0]?.id], repeated: [] } },
  ])
})

test('when all letters are out, the document with the addresses is gone', async () => {
  const job = mailJob(['berta@example.org', 'carla@example.org'], { purpose: 'newsletter' })
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job))
  expect(await (await world.bucket('MAIL')).get(mailJobKey(job.jobId))).toBeNull()
})

test('an event delivered twice sends nothing twice', async () => {
  const job = mailJob(['dora@example.org'])
  const event = await requestMail(world, job)
  await deliver(world, 'mailer-events', 'submissions', event)
  await eventually('the job is closed', () => isClosed(world, job))
  await deliver(world, 'mailer-events', 'submissions', event)
  await deliver(world, 'mailer-events', 'submissions', { ...event, id: `${event.id}-again` })
  const database = await world.database('mailer')
  await eventually('the later event is heard', async () =>
    database.prepare('SELECT 1 FROM inbox WHERE event_id = ?').bind(`${event.id}-again`).first(),
  )
  expect((await messages()).filter((mail) => mail.to === 'dora@example.org')).toHaveLength(1)
  expect(await saidAbout(world, job)).toHaveLength(1)
})

test('a job that its sender took back sends nothing and says so', async () => {
  const job = mailJob(['ella@example.org', 'fanny@example.org'], { purpose: 'newsletter', isTakenBack: true })
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job))
  expect((await messages()).filter((mail) => mail.to === 'ella@example.org')).toEqual([])
  const failed = job.letters.map(({ id }) => ({ id, reason: 'document_missing' }))
  expect(await saidAbout(world, job)).toMatchObject([
    { type: 'mail.bounced', data: { letters: failed.toSorted((a, b) => (a.id < b.id ? -1 : 1)) } },
  ])
})

test('of a newsletter taken back nobody knows whether letters arrived that were in the air before', async () => {
  const job = mailJob(['frieda@example.org', 'gerda@example.org', 'hanna@example.org'], { purpose: 'newsletter', isTakenBack: true })
  const ids = job.letters.map(({ id }) => id)
  await (await world.bucket('MAIL')).put(mailJobKey(job.jobId), JSON.stringify(job))
  const database = await world.database('mailer')
  const own = { id: job.jobId, purpose: 'newsletter', correlationId: 'c', causationId: 'e', onUnknown: 'again' } as const
  await commit(connect(database), jobStore(connect(database)).take(own, ids, Date.now()))
  // the first was in the air at a kill, the second waits for another attempt after an answer was lost
  await database.batch([
    database.prepare("UPDATE round SET marks = 'x-.' WHERE job_id = ?").bind(job.jobId),
    database
      .prepare(
        `INSERT INTO outbound (job_id, letter_id, state, attempts, next_at, repeated, reason, unreported, created_at, answers)
        VALUES (?, ?, 'deferred', 1, 1, 1, 'timeout', 0, ?, 0)`,
      )
      .bind(job.jobId, ids[1], Date.now()),
  ])
  await world.sweep('mailer')
  await eventually('the job is closed', () => isClosed(world, job))
  const said = (await saidAbout(world, job)).map(({ type, data }) => ({ type, letters: (data as { letters: unknown[] }).letters }))
  expect(said.find(({ type }) => type === 'mail.unknown')?.letters.toSorted()).toEqual(ids.slice(0, 2).toSorted())
  expect(said.find(({ type }) => type === 'mail.bounced')?.letters).toEqual([{ id: ids[2], reason: 'document_missing' }])
})

test('the mailbox page lists mails, newest first, and leads to each', async () => {
  const first = mailJob(['emma@example.org'], { subject: 'Erste', createdAt: '2090-01-01T10:00:00.000Z' })
  const second = mailJob(['emma@example.org'], { subject: 'Zweite', createdAt: '2090-01-01T11:00:00.000Z' })
  await requestMail(world, second)
  await requestMail(world, first)
  await eventually('both are closed', async () => (await isClosed(world, first)) && (await isClosed(world, second)))

  const html = await (await ask('/postfach')).text()
  expect(html).toContain('Postfach dieser Probe-Installation')
  expect(html.indexOf('Zweite')).toBeLessThan(html.indexOf('Erste'))
  const address = /href="(\/postfach\/[^"]+)">Zweite/.exec(html)?.[1] ?? ''

  const page = await ask(address)
  expect(page.headers.get('content-security-policy')).toContain("frame-src 'self'")
  expect(await page.text()).toContain('<a href="https://vorbild.example/b/t0">')

  const framed = await ask(`${address}/html`)
  expect(framed.headers.get('content-security-policy')).toMatch(/^default-src 'none';(?!.*script-src).*; sandbox/)
  expect(await framed.text()).toContain('Hallo Änne &lt;0&gt;')
})

test('the mailbox speaks English where the reader does', async () => {
  expect(await (await ask('/postfach', { 'x-vorbild-locale': 'en' })).text()).toContain('Mailbox of this trial installation')
})

test('an unknown mail is not found', async () => {
  expect((await ask('/postfach/gibt-es-nicht')).status).toBe(404)
})

test('health tells what waits', async () => {
  expect(await (await ask('/health')).json()).toMatchObject({ ok: true, transport: 'mailbox', waiting: 0, deferred: 0, repeated: 0 })
})
