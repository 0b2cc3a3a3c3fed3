import { mailJobKey, withoutLetters } from '@vorbild/mail/mail-job'
import { eventually } from '@vorbild/testing/eventually'
import { createProviderStub } from '@vorbild/testing/provider-stub'
import { isClosed, mailJob, requestMail, saidAbout } from '@vorbild/testing/request-mail'
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

test('a mail that the provider put off is asked for anew, not answered as before', async () => {
  once({ [addressOf(1)]: ['take', { code: 405 }, 'take', { code: 405 }] })
  const job = mailJob([addressOf(1)])
  await requestMail(world, job)
  await eventually('the job is closed', () => isClosed(world, job), 25_000)
  expect(stub.mails.filter(({ Metadata }) => Metadata.letter === job.letters[0]?.id)).toHaveLength(1)
})
