import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { checkEnd } from '../src/deeds/check-end.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

/** Long ago it would be forgotten by now. */
const ENDED = Date.now()

let room: Newsroom
beforeAll(async () => {
  room = await openNewsroom()
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => room.world.stop())

const issue = async (number: number, recipients: number, finishedAt: number | null) => {
  await room.rows(
    `INSERT INTO issue (id, number, state, subject, intro, filled_at, recipients, finished_at) VALUES ('i${number}', ?, 'sent', 'x', '', 1, ?, ?)`,
    number,
    recipients,
    finishedAt,
  )
  for (const [who, state] of [
    ['a', 'accepted'],
    ['b', 'failed'],
    ['c', 'excluded'],
  ])
    await room.rows(
      "INSERT INTO ledger (issue_id, subscriber_id, locale, state, changed_at) VALUES (?, ?, 'de', ?, 1)",
      `i${number}`,
      who,
      state,
    )
  const [error, info] = [vi.spyOn(console, 'error'), vi.spyOn(console, 'log')].map((spy) => spy.mockImplementation(() => {}))
  const ended = await checkEnd(room.db, `i${number}`, 2)
  return { ended, errors: error?.mock.calls.flat() ?? [], infos: info?.mock.calls.flat() ?? [] }
}

it('says in the log that everybody is accounted for, in numbers alone', async () => {
  const { ended, errors, infos } = await issue(1, 2, ENDED)
  expect([ended, errors]).toEqual([ENDED, []])
  expect(JSON.parse(String(infos[0]))).toMatchObject({ issue: 1, recipients: 2, accepted: 1, failed: 1, pending: 0 })
})

it('is loud where somebody is missing', async () => {
  const { errors } = await issue(2, 3, ENDED)
  expect(String(errors[0])).toContain('does not close')
})

it('has nothing to say before the end', async () => {
  expect(await issue(3, 3, null)).toEqual({ ended: null, errors: [], infos: [] })
})

it('has nothing to say of an issue of which it is not known any more who got it', async () => {
  await issue(4, 2, ENDED)
  vi.restoreAllMocks()
  await room.rows("DELETE FROM ledger WHERE issue_id = 'i4'")
  const error = vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(await checkEnd(room.db, 'i4', 2)).toBe(ENDED)
  expect(error).not.toHaveBeenCalled()
})
