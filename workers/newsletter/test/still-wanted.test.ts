import { commit } from '@vorbild/events/statement'
import { eventually } from '@vorbild/testing/eventually'
import { afterEach, expect, it } from 'vitest'
import { askStillWanted } from '../src/deeds/ask-still-wanted.ts'
import type { Services } from '../src/services.ts'
import { keepSubscriber } from '../src/store/still-wanted.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
afterEach(() => room.world.stop())

const DAY = 24 * 60 * 60 * 1000
const QUESTION = /Möchten Sie den Newsletter weiter bekommen/

/** Somebody whose last yes is so many days old. */
const subscribeAgo = (email: string, days: number) => room.subscribe(email, { at: Date.now() - days * DAY })
const mailsTo = async (email: string) => (await room.world.mailbox.all()).filter(({ to }) => to.includes(email))
const person = async (id: string) =>
  (
    await room.rows<{ state: string; asked: number | null }>(
      'SELECT state, still_wanted_asked_at AS asked FROM subscriber WHERE id = ?',
      id,
    )
  )[0]
const linkIn = (text: string) => /https?:\/\/[^\s/]+(\/\S*\/weiter\/\S*)/.exec(text)?.[1] ?? ''
/** The question was put so long ago that there is no answer to wait for. */
const letTimePass = (id: string) => room.rows('UPDATE subscriber SET still_wanted_asked_at = ? WHERE id = ?', Date.now() - 31 * DAY, id)

it('asks once after two years, takes a button for a yes, and asks nobody else', async () => {
  room = await openNewsroom({ STILL_WANTED_MAIL: '1' })
  const old = await subscribeAgo('alt@still.example', 731)
  await subscribeAgo('jung@still.example', 700)
  await Promise.all([room.world.sweep('newsletter'), room.world.sweep('newsletter')])
  const mail = await room.world.mailbox.waitFor('alt@still.example', QUESTION)
  expect(mail.text).toContain('vorerst nichts mehr')
  const path = linkIn(mail.text)
  for (let i = 0; i < 2; i++) expect(await (await room.ask(path)).text()).toContain('Ja, ich möchte ihn weiter')
  expect((await person(old))?.asked).not.toBeNull()

  await room.post(path)
  await room.post(path)
  expect(await person(old)).toEqual({ state: 'confirmed', asked: null })
  expect(await (await room.ask(path)).text()).toContain('Vielen Dank')
  expect(await room.rows('SELECT step FROM consent WHERE subscriber_id = ? ORDER BY at', old)).toEqual([
    { step: 'asked_again' },
    { step: 'kept' },
  ])
  await room.world.sweep('newsletter')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await mailsTo('alt@still.example')).toHaveLength(1)
  expect(await mailsTo('jung@still.example')).toEqual([])
})

it('lets the newsletter rest without an answer, and wakes it by the same link', async () => {
  room = await openNewsroom({ STILL_WANTED_MAIL: '1', STILL_WANTED_DAYS: '30' })
  const id = await subscribeAgo('ruhe@still.example', 800)
  await room.world.sweep('newsletter')
  const path = linkIn((await room.world.mailbox.waitFor('ruhe@still.example', QUESTION)).text)
  await letTimePass(id)
  await room.world.sweep('newsletter')
  await eventually('at rest', async () => (await person(id))?.state === 'paused')
  expect(await (await room.ask(path)).text()).toContain('Der Newsletter ruht')
  await room.post(path)
  expect((await person(id))?.state).toBe('confirmed')
  expect(await mailsTo('ruhe@still.example')).toHaveLength(1)
})

it('ends it where the operator wants that, with a hash that keeps lists from bringing them back', async () => {
  room = await openNewsroom({ STILL_WANTED_MAIL: '1', STILL_WANTED_UNANSWERED: 'end' })
  const id = await subscribeAgo('ende@still.example', 800)
  await room.world.sweep('newsletter')
  expect((await room.world.mailbox.waitFor('ende@still.example', QUESTION)).text).toContain('melden wir Sie ab')
  await letTimePass(id)
  await room.world.sweep('newsletter')
  await eventually('ended', async () => (await person(id))?.state === 'unsubscribed')
  expect(await room.rows('SELECT reason FROM suppression')).toEqual([{ reason: 'no_answer' }])
})

it.each([
  ['that came back', { reason: '5.2.2', kind: 'soft' }],
  ['that a mail server refused because of us', { reason: '5.7.1' }],
  ['that was taken back', { reason: 'taken_back' }],
  ['that is in doubt', null],
] as const)('takes nobody’s silence for an answer to a question %s, and asks again when its time is over', async (_, outcome) => {
  room = await openNewsroom({ STILL_WANTED_MAIL: '1', STILL_WANTED_UNANSWERED: 'end' })
  const id = await subscribeAgo('nie@still.example', 800)
  await room.world.sweep('newsletter')
  const { id: letter } = await room.world.mailbox.waitFor('nie@still.example', QUESTION)
  const jobId = letter.split('.')[0] ?? ''
  const about = { jobId, purpose: 'newsletter' as const }
  await room.isHeard(
    outcome === null
      ? await room.say('mail.unknown', { ...about, letters: [letter] })
      : await room.say('mail.bounced', { ...about, letters: [{ id: letter, ...outcome }] }),
  )
  await room.world.sweep('newsletter')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await mailsTo('nie@still.example')).toHaveLength(1)
  await letTimePass(id)
  await room.world.sweep('newsletter')
  await eventually('asked again', async () => (await mailsTo('nie@still.example')).length === 2)
  expect(await person(id)).toMatchObject({ state: 'confirmed', asked: expect.any(Number) })
  // and of the second question silence counts
  await new Promise((resolve) => setTimeout(resolve, 1_100))
  await room.rows('UPDATE consent SET at = at - ?', 40 * DAY)
  await letTimePass(id)
  await room.world.sweep('newsletter')
  await eventually('ended', async () => (await person(id))?.state === 'unsubscribed')
})

it.each(['end', 'pause'] as const)('takes an answer that comes at the last moment (%s)', async (unanswered) => {
  room = await openNewsroom()
  const id = await subscribeAgo('knapp@still.example', 800)
  await letTimePass(id)
  // between looking for those who have not answered and acting on it
  const asking = askStillWanted({
    db: room.dbAfter(() => commit(room.db, [keepSubscriber(room.db, id, Date.now())])),
    clock: Date.now,
    wake: () => {},
    stillWanted: { isOn: true, answerDays: 30, unanswered },
    chunkSize: 10,
    perSecond: 10,
    siteName: 'Vorbild',
    suppressionHash: async (email: string) => email,
  } as unknown as Services)
  await expect(asking).rejects.toThrow()
  expect(await person(id)).toEqual({ state: 'confirmed', asked: null })
  expect(await room.rows('SELECT 1 FROM suppression UNION ALL SELECT 1 FROM consent')).toEqual([])
})

it('asks nobody where it is not switched on', async () => {
  room = await openNewsroom()
  const id = await subscribeAgo('aus@still.example', 800)
  await room.world.sweep('newsletter')
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await person(id)).toEqual({ state: 'confirmed', asked: null })
})
