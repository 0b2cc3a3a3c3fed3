import { eventually } from '@vorbild/testing/eventually'
import { killWorkerd } from '@vorbild/testing/kill-workerd'
import { createSmtpSink, type SmtpSink } from '@vorbild/testing/smtp-sink'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const INVITED = 80
const OLD_HANDS = 20
const KILLS = 4

let world: World
let sink: SmtpSink
beforeAll(async () => {
  sink = await createSmtpSink()
  world = await createWorld({
    MAIL_TRANSPORT: 'smtp',
    SMTP_URL: sink.url,
    RETRY_BASE_SECONDS: '1',
    NEWSLETTER_IN_THE_AIR: '1',
    DISPATCH_CHUNK: '10',
    DISPATCH_PER_SECOND: '40',
    STILL_WANTED_MAIL: '1',
  })
})
afterAll(async () => {
  await world.stop()
  await sink.stop()
})

const rows = async <T>(sql: string): Promise<T[]> => (await (await world.database('newsletter')).prepare(sql).all<T>()).results
const count = async (sql: string): Promise<number> => (await rows<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]?.n ?? 0
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const isBack = () =>
  world.fetch('/robots.txt').then(
    () => true,
    () => false,
  )

/** A list that somebody has just started, and people whose yes is old. */
const begin = async () => {
  const database = await world.database('newsletter')
  const details = JSON.stringify({
    locale: 'de',
    rhythm: 'every_issue',
    topics: [],
    laender: [],
    targetGroups: [],
    goodPracticeOnly: false,
    givenAt: null,
    source: '',
    words: '',
  })
  const row = database.prepare("INSERT INTO list_import_row (import_id, line, verdict, email, details) VALUES ('list', ?, 'ready', ?, ?)")
  const old = database.prepare(
    "INSERT INTO subscriber (id, email, locale, state, rhythm, requested_at, confirmed_at) VALUES (?, ?, 'de', 'confirmed', 'weekly', 1, 2)",
  )
  await database.batch([
    ...Array.from({ length: INVITED }, (_, i) => row.bind(i + 1, `invited-${i}@example.org`, details)),
    ...Array.from({ length: OLD_HANDS }, (_, i) => old.bind(`old-${i}`, `old-${i}@example.org`)),
    database
      .prepare(
        "INSERT INTO list_import (id, kind, state, source, created_by, created_at, started_at) VALUES ('list', 'asked', 'running', 'x', 'p', ?1, ?1)",
      )
      .bind(Date.now()),
  ])
  await world.sweep('newsletter')
}

describe('kill -9 of workerd while a list is asked and old hands are', () => {
  it('writes everybody down once and asks nobody twice', async () => {
    sink.treat(() => ({ delayMs: 20 }))
    await begin()
    for (let kills = 0; kills < KILLS; kills++) {
      await eventually('the house is back', isBack, 60_000)
      await wait(200 + ((kills * 7_919) % 900))
      expect(killWorkerd()).toBe(1)
    }
    await eventually('the house is back', isBack, 60_000)
    await world.sweep('newsletter')
    await eventually('the list is through', async () => (await count("list_import WHERE state = 'done'")) === 1, 60_000)
    await eventually(
      'the old hands are asked',
      async () => (await count('subscriber WHERE still_wanted_asked_at > 0')) === OLD_HANDS,
      60_000,
    )
    expect(await count("subscriber WHERE state = 'unconfirmed'")).toBe(INVITED)
    expect(await count("consent WHERE step = 'invited'")).toBe(INVITED)
    expect(await count("consent WHERE step = 'asked_again'")).toBe(OLD_HANDS)
    expect(await count("suppression WHERE reason = 'invited'")).toBe(INVITED)
    expect(await count("event WHERE type = 'mail.requested'")).toBe((INVITED + OLD_HANDS) / 10)

    const reached = () => new Map(Map.groupBy(sink.mails, ({ to }) => to).entries())
    // a letter that was in the air at a kill is not sent again
    await eventually('everybody but those in the air has a mail', async () => reached().size >= INVITED + OLD_HANDS - KILLS, 90_000)
    await wait(3_000)
    expect([...reached().values()].filter((mails) => mails.length > 1).map((mails) => mails[0]?.to)).toEqual([])
  }, 300_000)
})
