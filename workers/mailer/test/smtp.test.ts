import { placesIn } from '@vorbild/events/places'
import { deliver } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const DAY_MS = 24 * 60 * 60 * 1000

let sink: SmtpSink
let world: World
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: sink.url, RETRY_BASE_SECONDS: '0.3', SMTP_ANSWER_SECONDS: '8' })
})
afterAll(async () => {
  await world?.stop()
  await sink?.stop()
})
beforeEach(() => sink.treat(() => 'take'))

const closed = (job: Parameters<typeof isClosed>[1]) => eventually('the job is closed', () => isClosed(world, job))
const mailsTo = (address: string) => sink.mails.filter((mail) => mail.to === address)
const typesSaid = async (job: Parameters<typeof isClosed>[1]) => (await saidAbout(world, job)).map(({ type }) => type)
const health = async () => {
  const mailer = await world.miniflare.getWorker('vorbild-mailer')
  return (await (await mailer.fetch('http://mailer/health')).json()) as Record<string, unknown>
}

test('a mail reaches the server whole: both parts, headers, umlauts', async () => {
  const job = mailJob(['anna@example.org'])
  await requestMail(world, job)
  await closed(job)
  const [mail, ...more] = mailsTo('anna@example.org')
  expect(more).toHaveLength(0)
  expect(mail).toMatchObject({ from: 'vorbild@example.org', subject: 'Grüße an Änne <0>', messageId: `<${job.letters[0]?.id}@localhost>` })
  expect(mail?.text).toBe('Hallo Änne <0>,\n\nbitte bestätigen: https://vorbild.example/b/t0\n')
  expect(mail?.html).toContain('<p>Hallo Änne &lt;0&gt;</p>')
  expect(mail?.headers.get('list-unsubscribe')).toBe('<https://vorbild.example/ab/t0>')
  expect(await typesSaid(job)).toEqual(['mail.delivered'])
})

test('fifty letters go over five connections, each once, and are told by their places', async () => {
  const before = sink.connections()
  const people = Array.from({ length: 50 }, (_, index) => `leserin${index}@example.org`)
  const job = mailJob(people, { purpose: 'newsletter' })
  await requestMail(world, job)
  await closed(job)
  expect(people.map((person) => mailsTo(person).length)).toEqual(people.map(() => 1))
  expect(sink.connections() - before).toBeLessThanOrEqual(5)
  const said = await saidAbout(world, job)
  // one event, unless it takes longer than three seconds
  const runs = said.flatMap(({ data }) => placesIn(String(data.places))).toSorted(([a], [b]) => a - b)
  expect([runs[0]?.[0], runs.at(-1)?.[1], runs.reduce((sum, [from, to]) => sum + to - from + 1, 0)]).toEqual([0, 49, 50])
})

test('"not now" is tried again later, told once, and delivered in the end', async () => {
  sink.treat(({ to, attempt }) =>
    to.startsWith('berta') && attempt <= 2 ? { reply: 450, text: '4.2.1 berta@example.org is busy' } : 'take',
  )
  const job = mailJob(['berta@example.org', 'carla@example.org'])
  await requestMail(world, job)
  await closed(job)
  expect(mailsTo('berta@example.org')).toHaveLength(1)
  expect(mailsTo('carla@example.org')).toHaveLength(1)
  const said = await saidAbout(world, job)
  expect(said.map(({ type }) => type)).toEqual(['mail.delivered', 'mail.deferred', 'mail.delivered'])
  expect(said[1]?.data).toMatchObject({ letters: [job.letters[0]?.id], reason: '4.2.1' })
  expect(said[2]?.data).toMatchObject({ letters: [job.letters[0]?.id], repeated: [] })
})

test('"never" is final: no second attempt, and the others still go out', async () => {
  sink.treat(({ to }) => (to.startsWith('dora') ? { reply: 550, text: '5.1.1 no such user' } : 'take'))
  const job = mailJob(['dora@example.org', 'emma@example.org'])
  await requestMail(world, job)
  await closed(job)
  expect(mailsTo('dora@example.org')).toHaveLength(0)
  expect(mailsTo('emma@example.org')).toHaveLength(1)
  const said = await saidAbout(world, job)
  expect(said.find(({ type }) => type === 'mail.bounced')?.data).toMatchObject({ letters: [{ id: job.letters[0]?.id, reason: '5.1.1' }] })
})

test('an address that is none is refused without asking the server', async () => {
  const job = mailJob(['kein Mensch\r\nBcc: alle@example.org'])
  await requestMail(world, job)
  await closed(job)
  expect((await saidAbout(world, job))[0]).toMatchObject({ type: 'mail.bounced', data: { letters: [{ reason: 'bad_address' }] } })
})

test('while the server is down letters wait; when it is back each arrives once', async () => {
  await sink.stop()
  const people = ['frida@example.org', 'gerda@example.org', 'hanna@example.org']
  const job = mailJob(people)
  await requestMail(world, job)
  await eventually('the letters are deferred', async () => (await health()).deferred === 3)
  expect(await typesSaid(job)).toEqual(['mail.deferred'])
  await sink.start()
  await closed(job)
  expect(people.map((person) => mailsTo(person).length)).toEqual([1, 1, 1])
  expect(await typesSaid(job)).toEqual(['mail.deferred', 'mail.delivered'])
  expect(await health()).toMatchObject({ waiting: 0, deferred: 0 })
})

test('a connection cut before a mail was said costs no copy and holds up nobody', async () => {
  sink.treat(({ to, attempt }) => (to.startsWith('ida') && attempt === 1 ? 'drop' : 'take'))
  const job = mailJob(['ida@example.org', 'jana@example.org'])
  await requestMail(world, job)
  await closed(job)
  expect([mailsTo('ida@example.org').length, mailsTo('jana@example.org').length]).toEqual([1, 1])
  const said = await saidAbout(world, job)
  expect(said.filter(({ type }) => type === 'mail.delivered').flatMap(({ data }) => data.repeated)).toEqual([])
})

test('a letter whose answer was lost is sent again under the same Message-ID and counted as repeated', async () => {
  sink.treat(({ to, attempt }) => (to.startsWith('karin') && attempt === 1 ? 'take and drop' : 'take'))
  const before = Number((await health()).repeated)
  const job = mailJob(['karin@example.org'])
  await requestMail(world, job)
  await closed(job)
  const [first, second, ...more] = mailsTo('karin@example.org')
  expect(more).toHaveLength(0)
  expect(second?.messageId).toBe(first?.messageId)
  expect((await saidAbout(world, job)).at(-1)).toMatchObject({ type: 'mail.delivered', data: { repeated: [job.letters[0]?.id] } })
  expect((await health()).repeated).toBe(before + 1)
})

test('a letter in the air at a kill goes out again, marked as repeated', async () => {
  const job = mailJob(['lena@example.org', 'maria@example.org'])
  sink.treat(() => ({ reply: 450 }))
  await requestMail(world, job)
  const database = await world.database('mailer')
  const [lena] = job.letters
  // by then the next attempt is some seconds away, so that nothing is being sent
  const tried = "SELECT count(*) n FROM outbound WHERE job_id = ? AND state = 'deferred' AND attempts = 3"
  await eventually('both letters were tried', async () => (await database.prepare(tried).bind(job.jobId).first('n')) === 2)
  // what a kill between the server's yes and our note leaves behind
  await database.prepare("INSERT INTO round (job_id, marks) VALUES (?, 's-')").bind(job.jobId).run()
  sink.treat(() => 'take')
  await world.sweep('mailer')
  await closed(job)
  const told = (await saidAbout(world, job)).filter(({ type }) => type === 'mail.delivered')
  expect(told.flatMap(({ data }) => data.repeated)).toEqual([lena?.id])
})

test('where the job asks for it, letters in the air at a kill are left for a person to decide', async () => {
  const job = mailJob(['paula@example.org', 'rosa@example.org'], { purpose: 'newsletter', onUnknown: 'hold' })
  const [paula] = job.letters
  sink.treat(({ to, attempt }) => (to.startsWith('paula') && attempt === 1 ? 'take and drop' : 'take'))
  await requestMail(world, job)
  await closed(job)
  expect([mailsTo('paula@example.org').length, mailsTo('rosa@example.org').length]).toEqual([1, 1])
  const told = await saidAbout(world, job)
  expect(told.find(({ type }) => type === 'mail.unknown')?.data).toMatchObject({ letters: [paula?.id] })
  expect(told.filter(({ type }) => type === 'mail.delivered').map(({ data }) => data.places)).toEqual(['1'])
})

test('a letter that is given up because no server was there says so, and nothing of its reader', async () => {
  const job = mailJob(['vera@example.org'])
  sink.treat(() => ({ reply: 450 }))
  await requestMail(world, job)
  await eventually('the letter is deferred', async () => (await typesSaid(job)).includes('mail.deferred'))
  await sink.stop()
  const database = await world.database('mailer')
  await database
    .prepare('UPDATE outbound SET created_at = created_at - ? WHERE job_id = ?')
    .bind(4 * DAY_MS, job.jobId)
    .run()
  await closed(job)
  await sink.start()
  expect((await saidAbout(world, job)).at(-1)).toMatchObject({
    type: 'mail.bounced',
    data: { letters: [{ id: job.letters[0]?.id, reason: 'server_unreachable' }] },
  })
})

test('a round that a kill cut short goes on where it stood, and holds what was in the air', async () => {
  await sink.stop()
  const job = mailJob(['sara@example.org', 'tina@example.org', 'uta@example.org'], { purpose: 'newsletter', onUnknown: 'hold' })
  await requestMail(world, job)
  await eventually('the letters are deferred', async () => (await typesSaid(job)).includes('mail.deferred'))
  // what a kill leaves: one accepted and not told, one in the air, one waiting
  const database = await world.database('mailer')
  await database.batch([
    database.prepare('DELETE FROM outbound WHERE job_id = ?').bind(job.jobId),
    database.prepare("INSERT OR REPLACE INTO round (job_id, marks) VALUES (?, 'as.')").bind(job.jobId),
  ])
  await sink.start()
  await world.sweep('mailer')
  await closed(job)
  expect(['sara', 'tina', 'uta'].map((name) => mailsTo(`${name}@example.org`).length)).toEqual([0, 0, 1])
  const told = await saidAbout(world, job)
  const ids = job.letters.map(({ id }) => id)
  expect(told.filter(({ type }) => type === 'mail.delivered').map(({ data }) => data.places)).toEqual(['0', '2'])
  expect(told.filter(({ type }) => type === 'mail.unknown').flatMap(({ data }) => data.letters)).toEqual([ids[1]])
})

test('an event delivered twice sends nothing twice, not even while it is being sent', async () => {
  sink.treat(() => ({ delayMs: 300 }))
  const job = mailJob(['nora@example.org', 'olga@example.org'])
  const event = await requestMail(world, job)
  await deliver(world, 'mailer-events', 'submissions', event)
  await new Promise((resolve) => setTimeout(resolve, 400))
  await deliver(world, 'mailer-events', 'submissions', { ...event, id: `${event.id}-again` })
  await closed(job)
  await deliver(world, 'mailer-events', 'submissions', event)
  await new Promise((resolve) => setTimeout(resolve, 1500))
  expect([mailsTo('nora@example.org').length, mailsTo('olga@example.org').length]).toEqual([1, 1])
})

test('there is no mailbox where mails leave the house', async () => {
  const mailer = await world.miniflare.getWorker('vorbild-mailer')
  for (const path of ['/postfach', '/postfach.json', '/postfach/x', '/postfach/x/html'])
    expect((await mailer.fetch(`http://mailer${path}`)).status, path).toBe(404)
})

/** Letters of a newsletter to these people, and how many of them have arrived. */
const newsletterTo = async (people: readonly string[]) => {
  const job = mailJob([...people], { purpose: 'newsletter' })
  await requestMail(world, job)
  return { job, arrived: () => people.filter((person) => mailsTo(person).length > 0).length }
}

test('a server that says nothing holds up neither the others nor what a person waits for; its letter goes again and is marked', async () => {
  sink.treat(({ to, attempt }) => (to.startsWith('stumm') && attempt === 1 ? 'say nothing' : 'take'))
  const { job, arrived } = await newsletterTo(['stumm@example.org', ...Array.from({ length: 30 }, (_, i) => `flink${i}@example.org`)])
  await eventually('its letter lies there', async () => mailsTo('stumm@example.org').length === 1)
  await requestMail(world, mailJob(['eilig@example.org']))
  await eventually('the others have theirs', async () => arrived() === 31 && mailsTo('eilig@example.org').length === 1)
  // the silence goes on
  expect(mailsTo('stumm@example.org')).toHaveLength(1)
  await closed(job)
  expect(mailsTo('stumm@example.org')).toHaveLength(2)
  const delivered = (await saidAbout(world, job)).filter(({ type }) => type === 'mail.delivered')
  expect(delivered.flatMap(({ data }) => data.repeated)).toEqual([job.letters[0]?.id])
})

test('a late yes is a yes: nothing is sent twice', async () => {
  sink.treat(({ to }) => (to.startsWith('spaet') ? { delayMs: 4_500 } : 'take'))
  const { job } = await newsletterTo(['spaet@example.org', 'frueh@example.org'])
  await closed(job)
  expect([mailsTo('spaet@example.org').length, mailsTo('frueh@example.org').length]).toEqual([1, 1])
  const said = await saidAbout(world, job)
  expect(said.every(({ type }) => type === 'mail.delivered')).toBe(true)
  expect(said.flatMap(({ data }) => data.repeated)).toEqual([])
})

test('a server that takes fewer connections than we would like gets fewer', async () => {
  sink.treat(() => ({ delayMs: 20 }))
  sink.allow(2)
  const { job, arrived } = await newsletterTo(Array.from({ length: 40 }, (_, i) => `wenig${i}@example.org`))
  await closed(job)
  sink.allow(Number.POSITIVE_INFINITY)
  expect(arrived()).toBe(40)
})
