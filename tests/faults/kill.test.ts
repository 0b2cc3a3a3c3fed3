import { createHash } from 'node:crypto'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { newId } from '@vorbild/kernel/id'
import { eventually } from '@vorbild/testing/eventually'
import { killWorkerd } from '@vorbild/testing/kill-workerd'
import { signIn } from '@vorbild/testing/sign-in'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld, type World } from '@vorbild/testing/world'
import { drizzle } from 'drizzle-orm/d1'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seed as seedPeople } from '../../workers/review/seed.ts'

const SUBMISSIONS = 50
const SUBSCRIBERS = 200
const KILLS = 10
/** Letters of a newsletter under way at once: no kill may put more of them in doubt. */
const IN_THE_AIR = 1
const API_KEY = 'a-key-for-tests'

let world: World
let sink: SmtpSink
let cookie: string
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createWorld({
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
    RETRY_BASE_SECONDS: '1',
    NEWSLETTER_IN_THE_AIR: String(IN_THE_AIR),
    SUBMISSION_API_KEYS: `test:${createHash('sha256').update(API_KEY).digest('hex')}`,
  })
  await seedPeople(drizzle(await world.database('review')), await world.bucket('DOCUMENTS'), Date.now())
  await addSubscribers()
  await world.sweep('review')
  const told = async () => (await rows('newsletter', 'SELECT example_id FROM publication')).length === 24
  await eventually('the newsletter knows the examples', told, 30_000)
  const mailTo = (email: string) =>
    eventually(`sign-in mail to ${email}`, async () => sink.mails.findLast((mail) => mail.to === email)?.text)
  cookie = await signIn('nora.sommer@demo.example', { post: world.post, mailTo })
})
afterAll(async () => {
  await world.stop()
  await sink.stop()
})

const addSubscribers = async () => {
  const database = await world.database('newsletter')
  const insert = database.prepare(
    `INSERT INTO subscriber (id, email, locale, state, rhythm, requested_at, confirmed_at) VALUES (?, ?, 'de', 'confirmed', 'every_issue', 1, 2)`,
  )
  await database.batch(Array.from({ length: SUBSCRIBERS }, (_, i) => insert.bind(newId(), `leserin-${i}@example.org`)))
}

/** A whole answer: a kill may come between its head and its body. */
interface Answer {
  readonly status: number
  readonly location: string
  readonly text: string
}

/** Asks as a patient program does: what was cut off by a kill is asked again, under the same name. */
const patiently = async (ask: () => Promise<Response>): Promise<Answer> =>
  eventually(
    'an answer',
    async () => {
      try {
        const answer = await ask()
        const text = await answer.text()
        return answer.status < 500 && { status: answer.status, location: answer.headers.get('location') ?? '', text }
      } catch {
        return null
      }
    },
    60_000,
  )

const handIn = (name: string) =>
  patiently(() =>
    world.fetch('/api/v1/submissions', {
      method: 'POST',
      headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json', 'idempotency-key': name },
      body: JSON.stringify({
        contact: { name: 'Kim Beispiel', email: 'kim@example.org' },
        content: { ...sampleEntry, title: `Treff ${name}` },
      }),
    }),
  )

const rows = async <T>(worker: 'review' | 'newsletter' | 'mailer', sql: string): Promise<T[]> => {
  const { results } = await (await world.database(worker)).prepare(sql).all<T>()
  return results
}

/** Sends the issue as its editor does: looks at the last page, presses the button; looks again if that was cut off. */
const send = async (issue: string) => {
  const page = await patiently(() => world.fetch(`${issue}/versand`, { headers: { cookie } }))
  const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? ''
  const answer = await patiently(() => world.post(`${issue}/versand`, { version }, { cookie }))
  expect(answer.status).toBe(303)
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Random, and the same in every run. */
const randomMs = (seed: number, upTo: number) => (i: number) => (seed * (i + 7) * 7_919) % upTo

const answers = () =>
  world.fetch('/robots.txt').then(
    () => true,
    () => false,
  )

/** Kills again and again, each time at another moment of the work that goes on after the last kill. */
const killTenTimes = async () => {
  const pause = randomMs(20_261_122, 1_500)
  for (let kills = 0; kills < KILLS; kills++) {
    await eventually('the house is back', answers, 60_000)
    await wait(pause(kills))
    expect(killWorkerd()).toBe(1)
  }
}

describe('kill -9 of workerd at ten moments', () => {
  it('loses no submission and no newsletter, and repeats only letters in the air', async () => {
    const created = await patiently(() => world.post('/redaktion/newsletter', {}, { cookie }))
    const issue = new URL(created.location, world.url).pathname
    // nothing new to tell of, and an issue without words does not go out
    await patiently(() => world.post(issue, { version: '1', subject: 'Neues', intro: 'Diesmal nur ein Gruß.' }, { cookie }))
    // slow enough that letters are in the air when the power goes
    sink.treat(() => ({ delayMs: 40 }))
    await send(issue)
    const killing = killTenTimes()
    const numbers: string[] = []
    for (let i = 0; i < SUBMISSIONS; i++) {
      const answer = await handIn(`n${i}`)
      expect(answer.status).toBe(202)
      numbers.push((JSON.parse(answer.text) as { number: string }).number)
      await wait(randomMs(7, 700)(i))
    }
    await killing
    expect(new Set(numbers).size).toBe(SUBMISSIONS)

    await eventually(
      'every submission is a case',
      async () => (await rows('review', 'SELECT submission_id FROM review_case')).length >= SUBMISSIONS,
      60_000,
    )
    await eventually(
      'every recipient is accounted for',
      async () => (await rows<{ n: number }>('newsletter', `SELECT count(*) n FROM ledger WHERE state = 'accepted'`))[0]?.n === SUBSCRIBERS,
      120_000,
    )
    expect(await rows('review', 'SELECT submission_id FROM review_case')).toHaveLength(SUBMISSIONS)
    expect(await rows('newsletter', 'SELECT subscriber_id FROM ledger')).toHaveLength(SUBSCRIBERS)

    const repeated = await rows<{ email: string }>(
      'newsletter',
      'SELECT s.email FROM ledger l JOIN subscriber s ON s.id = l.subscriber_id WHERE l.repeated = 1',
    )
    const arrived = new Map<string, number>()
    for (const mail of sink.mails) if (mail.to.startsWith('leserin-')) arrived.set(mail.to, (arrived.get(mail.to) ?? 0) + 1)
    expect(arrived.size).toBe(SUBSCRIBERS)
    const twice = [...arrived].filter(([, count]) => count > 1).map(([to]) => to)
    const marked = new Set(repeated.map((row) => row.email))
    expect(twice.filter((to) => !marked.has(to))).toEqual([])
    expect(repeated.length).toBeLessThanOrEqual(KILLS * IN_THE_AIR)
    console.log(`kills ${KILLS}, letters marked as possibly repeated ${repeated.length}, letters that arrived twice ${twice.length}`)
  })
})
