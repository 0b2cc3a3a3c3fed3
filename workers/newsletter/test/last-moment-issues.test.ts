import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setPace } from '../src/store/dispatching.ts'
import { deleteDraft, fillDraft, saveDraft } from '../src/store/issues.ts'
import { bringBack, settle } from '../src/store/ledger.ts'
import { approveIssue, planIssue } from '../src/store/planning.ts'
import { leaveUnknown, sendUnknownAgain } from '../src/store/second-round.ts'
import { standingOf } from '../src/store/standing.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** Between looking at an issue and writing, somebody else may have been faster: the statements themselves must notice. */
let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
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

describe('an issue on its way', () => {
  it('is not closed while somebody waits for their turn', async () => {
    // one being sent would be gone on with by the worker itself
    const id = await addIssue({ state: 'paused' })
    await addLetter(id, 'a', 'accepted')
    await addLetter(id, 'b', 'planned')
    await commit(room.db, [settle(room.db, id, NOW)])
    expect(await issue(id)).toMatchObject({ state: 'paused', finished_at: null })
    await room.rows("UPDATE ledger SET state = 'failed' WHERE issue_id = ?", id)
    await commit(room.db, [settle(room.db, id, NOW)])
    expect(await issue(id)).toMatchObject({ state: 'sent', finished_at: NOW })
  })

  it('is not touched by what comes back of another job', async () => {
    const id = await addIssue({ state: 'sent', finished_at: 1 })
    await addLetter(id, 'a', 'accepted', null, 'second')
    const returned = (jobId: string) =>
      commit(room.db, bringBack(room.db, { issueId: id, jobId, which: { subscriberIds: ['a'] } }, { reason: '5.1.1', kind: 'hard' }, NOW))
    await returned('first')
    expect(await ledger(id)).toMatchObject([{ state: 'accepted' }])
    await returned('second')
    expect(await ledger(id)).toMatchObject([{ state: 'failed', reason: '5.1.1' }])
  })

  it('leaves alone what somebody decided to leave', async () => {
    const id = await addIssue({ state: 'sent', finished_at: 1 })
    await addLetter(id, 'a', 'unknown', 'in_the_air')
    await commit(room.db, [leaveUnknown(room.db, id, NOW)])
    await commit(room.db, sendUnknownAgain(room.db, id, NOW))
    expect(await ledger(id)).toMatchObject([{ state: 'unknown', reason: 'left' }])
    expect(await issue(id)).toMatchObject({ state: 'sent' })
  })

  it('has no pace any more once it is over', async () => {
    const id = await addIssue({ state: 'sent', finished_at: 1 })
    await commit(room.db, [setPace(room.db, id, 5)])
    expect(await issue(id)).toMatchObject({ pace: null })
  })

  it('goes out as fast as it did in the last seconds, or since it began', async () => {
    const id = await addIssue({ state: 'paused' })
    for (const [who, at] of [
      ['a', 4],
      ['b', 3],
      ['c', 0],
      ['d', 2],
    ] as const) {
      await addLetter(id, who, 'accepted')
      await room.rows('UPDATE ledger SET changed_at = ? WHERE issue_id = ? AND subscriber_id = ?', NOW - at * 1_000, id, who)
    }
    expect((await standingOf(room.db, id, NOW, NOW - 5_000)).rate).toBe(4 / 5)
    expect((await standingOf(room.db, id, NOW, NOW - 3_600_000)).rate).toBe(4 / 10)
  })

  it('is neither deleted nor filled up like a draft', async () => {
    await room.publish(2)
    const id = await addIssue({ state: 'sent' })
    await room.rows("INSERT INTO issue_section (issue_id, `key`, position) VALUES (?, 'text-1', 1)", id)
    await commit(room.db, [...deleteDraft(room.db, id), fillDraft(room.db, id)])
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
    expect(await saveDraft(room.db, id, 1, draft, 'anna')).toBe(false)
    expect(await issue(id)).toMatchObject({ subject: 'Alt', version: 2, edited_by: null })
    expect(await room.rows('SELECT heading FROM issue_section WHERE issue_id = ?', id)).toEqual([{ heading: 'Von Bert' }])
  })

  it.each([
    ['version', { version: 3 }],
    ['state', { state: 'sending' }],
  ])('is neither approved nor planned if its %s is another', async (_, stored) => {
    const id = await addIssue(stored)
    await commit(room.db, [approveIssue(room.db, id, 2, 'bert'), planIssue(room.db, { id, version: 2 }, { at: 9, onUnknown: 'hold' })])
    expect(await issue(id)).toMatchObject({ approved_by: null, scheduled_at: null, on_unknown: 'again' })
  })
})
