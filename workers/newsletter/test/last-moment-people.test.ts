import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EVERYTHING } from '../src/rules/interests.ts'
import { publicationOf } from '../src/rules/publication-of.ts'
import { discardImport, finishImport, startImport, stopImport } from '../src/store/imports.ts'
import { keepPublication } from '../src/store/publications.ts'
import { passTime } from '../src/store/reach.ts'
import { dropSearch, keepSearch, searchesOf } from '../src/store/saved-searches.ts'
import { dueToAsk, keepSubscriber } from '../src/store/still-wanted.ts'
import { askAgain, confirmSubscriber, forgetStale, subscriberById } from '../src/store/subscribers.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** What people are and what lists became may change between looking and writing: the statements themselves must notice. */
let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

const NOW = 1_800_000_000_000
const somebody = async (change: string) => {
  const id = await room.subscribe(`${newId()}@person.example`)
  await room.rows(`UPDATE subscriber SET ${change} WHERE id = ?`, id)
  return id
}

describe('somebody', () => {
  it('who is subscribed is not made a stranger by whoever types their address', async () => {
    for (const state of ['confirmed', 'paused']) {
      const id = await somebody(`state = '${state}'`)
      const before = await subscriberById(room.db, id)
      await commit(room.db, [askAgain(room.db, { ...EVERYTHING, id, email: 'x@person.example', locale: 'en', topics: ['pflege'] }, 0, NOW)])
      expect(await subscriberById(room.db, id)).toEqual(before)
    }
  })

  it('confirms once, and not after they have left', async () => {
    for (const state of ['confirmed', 'paused', 'unsubscribed']) {
      const id = await somebody(`state = '${state}'`)
      await expect(commit(room.db, [confirmSubscriber(room.db, id, NOW)])).rejects.toThrow()
    }
  })

  it('who left is not brought back by an old question', async () => {
    const id = await somebody("state = 'unsubscribed'")
    await commit(room.db, [keepSubscriber(room.db, id, NOW)])
    expect((await subscriberById(room.db, id))?.state).toBe('unsubscribed')
  })

  it('who was asked, said yes lately or gets no letters is not asked', async () => {
    const due = await somebody('requested_at = 1, confirmed_at = 5')
    for (const change of ['still_wanted_asked_at = 1', 'kept_at = 10', 'confirmed_at = 10', "reach = 'paused'", "state = 'paused'"])
      await somebody(`requested_at = 1, confirmed_at = 5, ${change}`)
    expect((await dueToAsk(room.db, 10, 100)).filter(({ confirmedAt }) => confirmedAt !== 1).map(({ id }) => id)).toEqual([due])
  })

  it('is forgotten when their time is over, and not a moment earlier', async () => {
    const deadlines = { unconfirmedBefore: 100, unsubscribedBefore: 200, pausedBefore: 300 }
    const stay = [
      await somebody("state = 'unconfirmed', requested_at = 100"),
      await somebody("state = 'unsubscribed', unsubscribed_at = 200, requested_at = 1"),
      await somebody("state = 'paused', paused_at = 300, requested_at = 1"),
      await somebody('requested_at = 1'),
    ]
    const go = [
      await somebody("state = 'unconfirmed', requested_at = 99"),
      await somebody("state = 'unsubscribed', unsubscribed_at = 199"),
      await somebody("state = 'paused', paused_at = 299"),
    ]
    await commit(room.db, forgetStale(room.db, deadlines))
    for (const id of stay) expect(await subscriberById(room.db, id)).not.toBeNull()
    for (const id of go) expect(await subscriberById(room.db, id)).toBeNull()
  })

  it('rests until the day that was said, and is tried for as long as letters take to come back', async () => {
    const paused = await somebody("reach = 'paused', bounced_at = 50, paused_until = 100")
    const trial = await somebody("reach = 'trial', bounced_at = 50, trial_at = 100")
    const bounced = await somebody('bounces = 1, bounced_at = 100')
    const pass = (now: number) => commit(room.db, passTime(room.db, { now, trialBefore: now, forgetBefore: now }))
    const reaches = () => Promise.all([paused, trial, bounced].map(async (id) => (await subscriberById(room.db, id))?.reach))
    await pass(100)
    expect(await reaches()).toEqual(['paused', 'trial', 'open'])
    expect((await subscriberById(room.db, bounced))?.bounces).toBe(1)
    await pass(101)
    expect(await reaches()).toEqual(['trial', 'open', 'open'])
    expect((await subscriberById(room.db, bounced))?.bounces).toBe(0)
  })
})

describe('saved searches', () => {
  it('are twenty at most, and nobody drops those of others', async () => {
    const [one, other] = [await somebody('bounces = 0'), await somebody('bounces = 0')]
    for (let i = 0; i < 22; i++) await commit(room.db, keepSearch(room.db, one, `q=wort${i}`, i))
    await commit(room.db, keepSearch(room.db, other, 'q=wort', 1))
    expect(await searchesOf(room.db, one)).toHaveLength(20)
    const [theirs] = await searchesOf(room.db, other)
    await commit(room.db, [dropSearch(room.db, one, theirs?.id ?? '')])
    expect(await searchesOf(room.db, other)).toHaveLength(1)
  })
})

describe('a list', () => {
  const addList = async (state: string) => {
    const id = newId()
    await room.rows("INSERT INTO list_import (id, kind, state, created_by, created_at) VALUES (?, 'asked', ?, 'p', 1)", id, state)
    await room.rows("INSERT INTO list_import_row (import_id, line, verdict, email) VALUES (?, 1, 'ready', 'a@list.example')", id)
    return id
  }
  const stateOf = async (id: string) => (await room.rows<{ state: string }>('SELECT state FROM list_import WHERE id = ?', id))[0]?.state
  const STATES = ['reading', 'preview', 'running', 'stopping', 'done'] as const

  it.each(STATES)('that is %s goes on only to what comes next', async (state) => {
    const after = async (deed: (id: string) => Parameters<typeof commit>[1]) => {
      const id = await addList(state)
      await commit(room.db, deed(id))
      const rows = await room.rows('SELECT 1 FROM list_import_row WHERE import_id = ?', id)
      return `${(await stateOf(id)) ?? 'gone'}, ${rows.length}`
    }
    const stays = `${state}, 1`
    expect(await after((id) => [startImport(room.db, id, NOW)])).toBe(state === 'preview' ? 'running, 1' : stays)
    expect(await after((id) => [stopImport(room.db, id)])).toBe(state === 'running' ? 'stopping, 1' : stays)
    expect(await after((id) => discardImport(room.db, id))).toBe(['reading', 'preview'].includes(state) ? 'gone, 0' : stays)
  })

  it('forgets its people with its end', async () => {
    const id = await addList('running')
    await commit(room.db, finishImport(room.db, { id, state: 'running' }, NOW))
    expect(await room.rows('SELECT verdict, email, details FROM list_import_row WHERE import_id = ?', id)).toEqual([
      { verdict: 'stopped', email: null, details: null },
    ])
  })
})

describe('what is public', () => {
  it('is not replaced by an older version that comes late', async () => {
    const [example] = seedExamples()
    if (!example) throw new Error('no seed example')
    const version = (number: number, slug: string) => publicationOf({ ...example, exampleId: 'PX-2026-700001', version: number, slug }, NOW)
    for (const found of [version(2, 'neu'), version(1, 'alt'), version(2, 'gleich')])
      if (found) await commit(room.db, [keepPublication(room.db, found)])
    expect(await room.rows("SELECT version, slug FROM publication WHERE example_id = 'PX-2026-700001'")).toEqual([
      { version: 2, slug: 'neu' },
    ])
  })
})
