import { termKeys } from '@vorbild/content/vocabularies'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { killWorkerd } from '@vorbild/testing/kill-workerd'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Each reader chose other topics of these, so each has a mail of their own and a run takes its time. */
const TOPICS = termKeys('topics').slice(0, 7)
const READERS = 2 ** TOPICS.length - 1

let world: World
let sink: SmtpSink
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createWorld({ MAIL_TRANSPORT: 'smtp', SMTP_URL: sink.url, RETRY_BASE_SECONDS: '1', NEWSLETTER_IN_THE_AIR: '1' })
})
afterAll(async () => {
  await world?.stop()
  await sink?.stop()
})

const rows = async <T>(sql: string): Promise<T[]> => (await (await world.database('newsletter')).prepare(sql).all<T>()).results
const count = async (sql: string): Promise<number> => (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n ?? 0
const isBack = () =>
  world.fetch('/robots.txt').then(
    () => true,
    () => false,
  )
const topicsOf = (reader: number): readonly string[] => TOPICS.filter((_, bit) => (reader >> bit) & 1)

/** One example for each topic, and readers whose week is over. */
const begin = async () => {
  const database = await world.database('newsletter')
  const example = database.prepare(
    `INSERT INTO publication (example_id, version, slug, title, summary, place, land, topics, published_at, heard_at)
     VALUES (?1, 1, ?1, ?1, 'Kurz.', 'Esslingen', 'DE-BW', json_array(?2), ?3, ?3)`,
  )
  const reader = database.prepare(
    `INSERT INTO subscriber (id, email, locale, state, rhythm, topics, requested_at, confirmed_at)
     VALUES (?, ?, 'de', 'confirmed', 'weekly', ?, 1, 2)`,
  )
  await database.batch([
    ...TOPICS.map((topic) => example.bind(`PX-${topic}`, topic, Date.now() - 60_000)),
    ...Array.from({ length: READERS }, (_, i) => reader.bind(`r${i + 1}`, `r${i + 1}@example.org`, JSON.stringify(topicsOf(i + 1)))),
    database.prepare("INSERT OR REPLACE INTO digest_run (rhythm, due_at) VALUES ('weekly', 1)"),
  ])
  // an event makes the newsletter look what is due
  const gone = { exampleId: 'PX-gone', version: 1, documentKey: 'examples/PX-gone/v1.json', submissionId: null, slug: 'gone' }
  await deliver(world, 'newsletter-events', 'review', envelope('review', 'example.published', gone))
}

/** As soon as this is so; the house goes on by itself. When that was. */
const killWhen = async (what: string, isSo: () => Promise<boolean>): Promise<number> => {
  await eventually(what, isSo, 60_000)
  const at = Date.now()
  expect(killWorkerd()).toBe(1)
  await eventually('the house is back', isBack, 60_000)
  return at
}

describe('kill -9 of workerd during a run of digests', () => {
  it('leaves nobody out and tells nobody twice but those it marks', async () => {
    sink.treat(() => ({ delayMs: 5 }))
    await begin()
    const first = await killWhen('some digests are prepared', async () => (await count('digest_edition')) > 5)
    await killWhen('some are sent', async () => sink.mails.length > READERS / 3)
    await killWhen('most are sent', async () => sink.mails.length > (READERS / 3) * 2)
    await eventually('the run is over', async () => (await count('digest_sending WHERE finished_at IS NOT NULL')) === 1, 60_000)
    await eventually(
      'every letter is accounted for',
      async () => (await count('ledger')) === READERS && (await count("ledger WHERE state = 'planned'")) === 0,
      90_000,
    )
    expect(await rows('SELECT state, count(*) AS n FROM ledger GROUP BY state')).toEqual([{ state: 'accepted', n: READERS }])
    // the first kill fell into the run
    expect(await count(`told WHERE told_at > ${first}`)).toBeGreaterThan(0)
    // one run, though it was cut off, and one line of what was told for each reader and example
    expect(await rows('SELECT count(*) AS n, sum(letters) AS letters FROM digest_edition')).toEqual([{ n: READERS, letters: READERS }])
    expect(await count('digest_sending')).toBe(1)
    expect(await count('told')).toBe((TOPICS.length * (READERS + 1)) / 2)

    const marked = new Set(
      (await rows<{ who: string }>('SELECT subscriber_id AS who FROM ledger WHERE repeated = 1')).map(({ who }) => who),
    )
    expect(marked.size).toBeLessThanOrEqual(3)
    const reached = Map.groupBy(sink.mails, ({ to }) => to)
    expect(reached.size).toBe(READERS)
    const twice = [...reached].filter(([to, mails]) => mails.length > 1 && !marked.has(to.split('@')[0] ?? ''))
    expect(twice.map(([to]) => to)).toEqual([])
    for (let reader = 1; reader <= READERS; reader++)
      expect(reached.get(`r${reader}@example.org`)?.[0]?.subject, `r${reader}`).toMatch(
        topicsOf(reader).length === 1 ? /PX-/ : new RegExp(`${topicsOf(reader).length} Praxisbeispiele`),
      )
  }, 300_000)
})
