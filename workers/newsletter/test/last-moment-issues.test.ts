import { commit, type Database } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { connect } from '@vorbild/storage/connect'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postChunk, setPace } from '../src/store/dispatching.ts'
import { deleteDraft, fillDraft, saveDraft } from '../src/store/issues.ts'
import { bringBack, settle } from '../src/store/ledger.ts'
import { approveIssue, planIssue } from '../src/store/planning.ts'
import { freezeRecipients } from '../src/store/recipients.ts'
import { leaveUnknown, sendUnknownAgain } from '../src/store/second-round.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** Between looking at an issue and writing, somebody else may have been faster: the statements themselves must notice. */
let room: Newsroom
let db: Database
beforeAll(async () => {
  room = await openNewsroom()
  db = connect(await room.world.database('newsletter'))
})
afterAll(() => room.world.stop())

const NOW = 1_800_000_000_000

const addIssue = async (changes: Record<string, string | number | null> = {}) => {
  const id = newId()
  const row = {
    id,
    number: Math.floor(Math.random() * 1e9),
    state: 'draft',
    subject: 'Alt',
    intro: 'Alt',
    filled_at: 1,
    version: 2,
    ...changes,
  }
  const names = Object.keys(row)
  await room.rows(`INSERT INTO issue (${names}) VALUES (${names.map(() => '?')})`, ...Object.values(row))
  return id
}
const issue = async (id: string) => (await room.rows('SELECT * FROM issue WHERE id = ?', id))[0]
const ledger = (id: string) => room.rows('SELECT subscriber_id, state, reason FROM ledger WHERE issue_id = ? ORDER BY 1', id)
const addLetter = (id: string, who: string, state: string, reason: string | null = null, job: string | null = null) =>
  room.rows(
    "INSERT INTO ledger (issue_id, subscriber_id, locale, state, reason, job_id, changed_at) VALUES (?, ?, 'de', ?, ?, ?, 1)",
    id,
    who,
    state,
    reason,
    job,
  )

describe('recipients are frozen', () => {
  const wish = (issueId: string) => ({ issueId, sendId: newId(), version: 2, correlationId: 'c' })

  it.each([
    ['another version was stored', { version: 3 }, {}],
    ['it is on its way', { state: 'sending', send_id: 'other' }, {}],
    ['its plan was taken away', { scheduled_at: null }, { plannedAt: 7 }],
    ['its plan was changed', { scheduled_at: 8 }, { plannedAt: 7 }],
  ])('by nobody for whom %s', async (_, stored, asked) => {
    await room.subscribe(`${newId()}@last.example`)
    const id = await addIssue(stored)
    const before = await issue(id)
    await commit(db, freezeRecipients(db, { ...wish(id), ...asked }, NOW))
    expect(await issue(id)).toEqual(before)
    expect(await ledger(id)).toEqual([])
  })

  it('by whoever looked at what is stored', async () => {
    const id = await addIssue({ scheduled_at: 7 })
    await commit(db, freezeRecipients(db, { ...wish(id), plannedAt: 7 }, NOW))
    expect(await issue(id)).toMatchObject({ state: 'sending', started_at: NOW, scheduled_at: null })
    expect((await ledger(id)).length).toBeGreaterThan(0)
  })
})

describe('a chunk', () => {
  const ready = async (state = 'sending') => {
    const [one, other] = [await room.subscribe(`${newId()}@chunk.example`), await room.subscribe(`${newId()}@chunk.example`)]
    const id = await addIssue({ state, recipients: 2 })
    for (const who of [one, other]) await addLetter(id, who, 'planned')
    const post = (chunk: number, recipients: readonly string[]) =>
      commit(db, postChunk(db, { issueId: id, chunk, jobId: newId(), locale: 'de', recipients, gone: [] }, NOW))
    const chunks = async () => (await room.rows('SELECT 1 FROM dispatch_chunk WHERE issue_id = ?', id)).length
    return { one, other, id, post, chunks }
  }

  it('is handed over once, with nobody in it whom the mailer has', async () => {
    const { one, other, post, chunks } = await ready()
    await post(1, [one])
    await expect(post(1, [other])).rejects.toThrow()
    await expect(post(2, [one, other])).rejects.toThrow()
    await post(2, [other])
    expect(await chunks()).toBe(2)
  })

  it.each(['paused', 'cancelled', 'sent'])('is not handed over of an issue that is %s', async (state) => {
    const { one, post, chunks } = await ready(state)
    await expect(post(1, [one])).rejects.toThrow()
    expect(await chunks()).toBe(0)
  })

  it.each(["state = 'unsubscribed'", "state = 'paused'", "reach = 'paused'", "reach = 'suppressed'"])(
    'is not handed over with somebody who meanwhile is %s',
    async (change) => {
      const { one, other, post, chunks } = await ready()
      await room.rows(`UPDATE subscriber SET ${change} WHERE id = ?`, one)
      await expect(post(1, [one, other])).rejects.toThrow()
      expect(await chunks()).toBe(0)
    },
  )
})

describe('an issue on its way', () => {
  it('is not closed while somebody waits for their turn', async () => {
    const id = await addIssue({ state: 'sending' })
    await addLetter(id, 'a', 'accepted')
    await addLetter(id, 'b', 'planned')
    await commit(db, [settle(db, id, NOW)])
    expect(await issue(id)).toMatchObject({ state: 'sending', finished_at: null })
    await room.rows("UPDATE ledger SET state = 'failed' WHERE issue_id = ?", id)
    await commit(db, [settle(db, id, NOW)])
    expect(await issue(id)).toMatchObject({ state: 'sent', finished_at: NOW })
  })

  it('is not touched by what comes back of another job', async () => {
    const id = await addIssue({ state: 'sent', finished_at: 1 })
    await addLetter(id, 'a', 'accepted', null, 'second')
    const returned = (jobId: string) =>
      commit(db, bringBack(db, { issueId: id, jobId, which: { subscriberIds: ['a'] } }, { reason: '5.1.1', kind: 'hard' }, NOW))
    await returned('first')
    expect(await ledger(id)).toMatchObject([{ state: 'accepted' }])
    await returned('second')
    expect(await ledger(id)).toMatchObject([{ state: 'failed', reason: '5.1.1' }])
  })

  it('leaves alone what somebody decided to leave', async () => {
    const id = await addIssue({ state: 'sent', finished_at: 1 })
    await addLetter(id, 'a', 'unknown', 'in_the_air')
    await commit(db, [leaveUnknown(db, id, NOW)])
    await commit(db, sendUnknownAgain(db, id, NOW))
    expect(await ledger(id)).toMatchObject([{ state: 'unknown', reason: 'left' }])
    expect(await issue(id)).toMatchObject({ state: 'sent' })
  })

  it('has no pace any more once it is over', async () => {
    const id = await addIssue({ state: 'sent', finished_at: 1 })
    await commit(db, [setPace(db, id, 5)])
    expect(await issue(id)).toMatchObject({ pace: null })
  })

  it('is neither deleted nor filled up like a draft', async () => {
    await room.publish(2)
    const id = await addIssue({ state: 'sent' })
    await room.rows("INSERT INTO issue_section (issue_id, `key`, position) VALUES (?, 'text-1', 1)", id)
    await commit(db, [...deleteDraft(db, id), fillDraft(db, id)])
    expect(await issue(id)).toMatchObject({ state: 'sent' })
    expect(await room.rows('SELECT 1 FROM issue_section WHERE issue_id = ?', id)).toHaveLength(1)
    expect(await room.rows('SELECT 1 FROM issue_entry WHERE issue_id = ?', id)).toEqual([])
  })
})

describe('a draft', () => {
  it('that a colleague has stored keeps every word of theirs', async () => {
    const id = await addIssue()
    await room.rows("INSERT INTO issue_section (issue_id, `key`, position, heading) VALUES (?, 'text-1', 1, 'Von Bert')", id)
    const draft = { subject: 'Neu', intro: 'Neu', picture: '', pictureAlt: '', sections: [], entries: [] }
    expect(await saveDraft(db, id, 1, draft, 'anna')).toBe(false)
    expect(await issue(id)).toMatchObject({ subject: 'Alt', version: 2, edited_by: null })
    expect(await room.rows('SELECT heading FROM issue_section WHERE issue_id = ?', id)).toEqual([{ heading: 'Von Bert' }])
  })

  it.each([
    ['version', { version: 3 }],
    ['state', { state: 'sending' }],
  ])('is neither approved nor planned if its %s is another', async (_, stored) => {
    const id = await addIssue(stored)
    await commit(db, [approveIssue(db, id, 2, 'bert'), planIssue(db, { id, version: 2 }, { at: 9, onUnknown: 'hold' })])
    expect(await issue(id)).toMatchObject({ approved_by: null, scheduled_at: null, on_unknown: 'again' })
  })
})
