import { commit } from '@vorbild/events/statement'
import { createOldDatabase, type OldDatabase } from '@vorbild/testing/old-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { closes, equationOf } from '../src/rules/equation.ts'
import { monthCounts } from '../src/store/growth.ts'
import { acceptLetters, settle } from '../src/store/ledger.ts'

let old: OldDatabase
afterAll(() => old?.stop())

const STATES = { a: 'accepted', b: 'posted', c: 'posted', d: 'failed', e: 'planned', f: 'suppressed', g: 'unknown', h: 'excluded' } as const
const MARCH = Date.UTC(2026, 2, 15)
const APRIL = Date.UTC(2026, 3, 2)

/** As release 0001 left it in the middle of sending issue 4: one mail job with four letters, two of them still with the mailer. */
beforeAll(async () => {
  old = await createOldDatabase('newsletter', '0001')
  await old.rows(
    "INSERT INTO issue (id, number, state, subject, intro, filled_at, started_at, recipients) VALUES ('i4', 4, 'sending', 'Herbst', 'Guten Tag', 1, 2, 7)",
  )
  await old.rows("INSERT INTO dispatch_chunk VALUES ('i4', 1, 'j1', 4, 3)")
  for (const [who, state] of Object.entries(STATES)) {
    const jobId = 'abcd'.includes(who) ? 'j1' : null
    const reason = { failed: '5.1.1', unknown: 'in_the_air', excluded: 'interests' }[state as string] ?? null
    await old.rows(
      "INSERT INTO ledger VALUES ('i4', ?, ?, ?, ?, ?, NULL, ?, 5)",
      who,
      who === 'e' ? 'en' : 'de',
      state,
      reason,
      jobId,
      who === 'a' ? 1 : 0,
    )
    await old.rows(
      "INSERT INTO subscriber (id, email, locale, state, rhythm, requested_at, confirmed_at) VALUES (?, ?, 'de', 'confirmed', 'every_issue', 1, ?)",
      who,
      `${who}@alt.example`,
      MARCH,
    )
  }
  await old.rows("UPDATE subscriber SET state = 'unsubscribed', unsubscribed_at = ? WHERE id = 'f'", APRIL)
  await old.rows("UPDATE subscriber SET bounces = 3 WHERE id = 'd'")
  await old.rows("UPDATE subscriber SET bounces = 1 WHERE id = 'g'")
  await old.rows(
    "INSERT INTO issue_entry (issue_id, example_id, position, slug, title, teaser, place, land, topics) VALUES ('i4', 'PX-1', 1, 'x', 'X', 'x', 'x', 'DE-BY', '[]')",
  )
  await old.update()
})

describe('a database of an older release', () => {
  it('keeps its ledger: whoever was with the mailer is pending, all else means what it meant, and the equation closes', async () => {
    const ledger = await old.rows<{ who: string; state: string; reason: string | null; repeated: number; locale: string }>(
      "SELECT subscriber_id AS who, state, reason, repeated, locale FROM ledger WHERE issue_id = 'i4' ORDER BY 1",
    )
    expect(Object.fromEntries(ledger.map(({ who, state }) => [who, state]))).toEqual({ ...STATES, b: 'planned', c: 'planned' })
    expect(ledger.filter(({ repeated }) => repeated === 1).map(({ who }) => who)).toEqual(['a'])
    expect(ledger.flatMap(({ reason }) => reason ?? [])).toEqual(['5.1.1', 'in_the_air', 'interests'])
    expect(ledger.find(({ who }) => who === 'e')?.locale).toBe('en')
    const counts = Object.fromEntries([...Map.groupBy(ledger, ({ state }) => state)].map(([state, rows]) => [state, rows.length]))
    expect(equationOf(7, counts)).toMatchObject({ accepted: 1, failed: 1, suppressed: 1, unknown: 1, pending: 3 })
    expect(closes(equationOf(7, counts))).toBe(true)
    expect(await old.rows('SELECT 1 FROM ledger_before_0002')).toEqual([])
  })

  it('knows by the chunk who is with the mailer, in the order of the mail job', async () => {
    const [chunk] = await old.rows("SELECT locale, through, held, open FROM dispatch_chunk WHERE job_id = 'j1'")
    expect(chunk).toEqual({ locale: 'de', through: 'd', held: '[null,"b","c",null]', open: 2 })
  })

  it('takes the outcome of letters that were under way meanwhile', async () => {
    const letters = { issueId: 'i4', jobId: 'j1', which: { subscriberIds: ['b', 'c'] } }
    await commit(old.db, [...acceptLetters(old.db, letters, ['c'], 9), settle(old.db, 'i4', 9)])
    expect(await old.rows('SELECT subscriber_id AS who, repeated, job_id AS job FROM ledger WHERE changed_at = 9 ORDER BY 1')).toEqual([
      { who: 'b', repeated: 0, job: 'j1' },
      { who: 'c', repeated: 1, job: 'j1' },
    ])
    // somebody waits for their turn, so the issue goes on
    expect(await old.rows('SELECT open, state FROM dispatch_chunk JOIN issue ON issue.id = issue_id')).toEqual([
      { open: 0, state: 'sending' },
    ])
  })

  it('counts who came and went before counting began', async () => {
    const counts = await monthCounts(old.db, '2026-01')
    expect(counts).toEqual([
      { month: '2026-03', joined: 8, departed: 0 },
      { month: '2026-04', joined: 0, departed: 1 },
    ])
  })

  it('writes no more to whom it had given up, and forgets single bounces', async () => {
    expect(await old.rows("SELECT id, reach, bounces FROM subscriber WHERE id IN ('a', 'd', 'g') ORDER BY id")).toEqual([
      { id: 'a', reach: 'open', bounces: 0 },
      { id: 'd', reach: 'suppressed', bounces: 3 },
      { id: 'g', reach: 'open', bounces: 0 },
    ])
  })

  it('has old issues without pictures, their entries in the section of practice examples', async () => {
    expect(await old.rows('SELECT section, show_image, picture FROM issue_entry JOIN issue ON issue.id = issue_id')).toEqual([
      { section: 'praxisbeispiel', show_image: 1, picture: '' },
    ])
  })
})
