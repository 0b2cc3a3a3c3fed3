import { type MailJob, mailJobKey, withoutLetters } from '@vorbild/mail/mail-job'
import { eventually } from '@vorbild/testing/eventually'
import { createProviderStub } from '@vorbild/testing/provider-stub'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
import { rows } from '@vorbild/testing/rows'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

let stub: Awaited<ReturnType<typeof createProviderStub>>
let world: World
beforeAll(async () => {
  stub = await createProviderStub()
  world = await createWorld({ MAIL_TRANSPORT: 'http', PROVIDER_URL: stub.url, PROVIDER_TOKEN: 't', RETRY_BASE_SECONDS: '0.5' })
})
afterAll(async () => {
  await world?.stop()
  await stub?.stop()
})

const addressOf = (place: number) => `l${place}@example.org`

/** Each of these befalls an address once, beginning with the first named. */
const once = (troubles: Readonly<Record<string, ReturnType<Parameters<typeof stub.treat>[0]>[]>>) => {
  const left = new Map(Object.entries(troubles).map(([to, each]) => [to, [...each]]))
  stub.treat((to) => left.get(to)?.shift() ?? 'take')
}

test('a batch whose answer was lost comes again as it was, whatever else is tried again, and nobody gets a mail twice', async () => {
  // the first word is about the whole request, the second about its first mail
  once({
    [addressOf(5)]: [{ code: 405 }],
    [addressOf(100)]: ['take and drop', 'take', 'take and drop'],
    [addressOf(200)]: [{ status: 503 }],
  })
  const job = mailJob(
    Array.from({ length: 230 }, (_, place) => addressOf(place)),
    { purpose: 'newsletter' },
  )
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job), 25_000)
  const arrived = stub.mails.map(({ To }) => To)
  expect(arrived.filter((to, index) => arrived.indexOf(to) !== index)).toEqual([])
  expect(new Set(arrived).size).toBe(230)
  expect((await saidAbout(world, job)).filter(({ type }) => type === 'mail.bounced')).toEqual([])
})

test('a letter that comes again in another job is asked for anew, not answered as in the one before', async () => {
  const to = addressOf(77)
  once({ [to]: ['take', { code: 406 }] })
  const first = mailJob([to], { purpose: 'newsletter' })
  await requestMail(world, first)
  await eventually('the job is closed', () => isClosed(world, first))
  // somebody mended it at the provider's and tries again whoever it refused
  const second = { ...mailJob([to], { purpose: 'newsletter' }), letters: first.letters }
  await requestMail(world, second)
  await eventually('the job is closed', () => isClosed(world, second))
  expect((await saidAbout(world, first)).map(({ type }) => type)).toContain('mail.bounced')
  expect((await saidAbout(world, second)).map(({ type }) => type)).toEqual(['mail.delivered'])
  expect(stub.mails.filter(({ Metadata }) => Metadata.letter === first.letters[0]?.id)).toHaveLength(1)
})

test('where somebody of a batch left after its answer was lost, the others count as perhaps come twice', async () => {
  const [first, second, third] = [7, 8, 9].map(addressOf) as [string, string, string]
  once({ [first]: ['take and drop', 'take', 'take and drop', 'take and drop', 'take and drop', 'take'] })
  const job = mailJob([first, second, third], { purpose: 'newsletter' })
  await requestMail(world, job)
  const letters = job.letters.map(({ id }) => id)
  const came = () => stub.mails.filter(({ Metadata }) => letters.some((id) => id === Metadata.letter)).length
  await eventually('the batch has come', async () => came() === 3)
  const bucket = await world.bucket('MAIL')
  await bucket.put(mailJobKey(job.jobId), JSON.stringify(withoutLetters(job, new Set(letters.slice(2)))))
  await eventually('the job is closed', () => isClosed(world, job), 25_000)
  expect(came()).toBe(5)
  const delivered = (await saidAbout(world, job)).filter(({ type }) => type === 'mail.delivered')
  expect(delivered.flatMap(({ data }) => data.repeated)).toEqual(letters.slice(0, 2))
})

/** Sends a newsletter, and leaves its letters as a kill would that came before anybody knew of the provider's answer. */
const sentAndKilled = async (to: readonly string[], rest: Partial<MailJob> = {}) => {
  const job = mailJob(to, { purpose: 'newsletter', ...rest })
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job))
  await rows(world, 'mailer', 'DELETE FROM event WHERE subject = ?', job.jobId)
  await rows(world, 'mailer', "INSERT INTO round VALUES (?, replace(hex(zeroblob(?)), '00', 's'))", job.jobId, to.length)
  await rows(world, 'mailer', 'UPDATE job SET closed_at = NULL WHERE id = ?', job.jobId)
  return { job, letters: job.letters.map(({ id }) => id) }
}
const goOn = async (job: MailJob) => {
  const bucket = await world.bucket('MAIL')
  await bucket.put(mailJobKey(job.jobId), JSON.stringify(job))
  await requestMail(world, mailJob(['weckt@example.org']))
  await eventually('the job is closed', () => isClosed(world, job))
  return saidAbout(world, job)
}
const told = (said: Awaited<ReturnType<typeof saidAbout>>, type: string) =>
  said.filter((each) => each.type === type).map(({ data }) => data)

test('a batch in the air at a kill comes again as it was, and nobody gets a mail twice', async () => {
  const to = ['k1', 'k2', 'k3'].map((name) => `${name}@example.org`)
  const { job } = await sentAndKilled(to)
  const said = await goOn(job)
  expect(told(said, 'mail.delivered')).toEqual([expect.objectContaining({ places: '0-2', repeated: [] })])
  expect(stub.mails.filter(({ To }) => to.includes(To))).toHaveLength(3)
})

test('where somebody of a batch leaves after a kill, the others count as perhaps come twice and the one who left is in doubt', async () => {
  const { job, letters } = await sentAndKilled(['m1', 'm2', 'm3'].map((name) => `${name}@example.org`))
  const said = await goOn(withoutLetters(job, new Set(letters.slice(2))))
  expect(told(said, 'mail.delivered').flatMap(({ repeated }) => repeated)).toEqual(letters.slice(0, 2))
  expect(told(said, 'mail.unknown').flatMap((data) => data.letters)).toEqual(letters.slice(2))
})

test('then nobody of a mail that must not come twice gets it again unasked', async () => {
  const to = ['n1', 'n2'].map((name) => `${name}@example.org`)
  const { job, letters } = await sentAndKilled(to, { onUnknown: 'hold' })
  const said = await goOn(withoutLetters(job, new Set(letters.slice(1))))
  expect(told(said, 'mail.unknown').flatMap((data) => data.letters)).toEqual(letters)
  expect(stub.mails.filter(({ To }) => to.includes(To))).toHaveLength(2)
})

test('a newsletter taken back after a kill leaves in doubt who was in the air', async () => {
  const { job, letters } = await sentAndKilled(['o1', 'o2'].map((name) => `${name}@example.org`))
  const said = await goOn({ ...job, isTakenBack: true })
  expect(told(said, 'mail.unknown').flatMap((data) => data.letters)).toEqual(letters)
})

test('a mail that the provider put off is asked for anew, not answered as before', async () => {
  once({ [addressOf(1)]: ['take', { code: 405 }, 'take', { code: 405 }] })
  const job = mailJob([addressOf(1)])
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job), 25_000)
  expect(stub.mails.filter(({ Metadata }) => Metadata.letter === job.letters[0]?.id)).toHaveLength(1)
})
