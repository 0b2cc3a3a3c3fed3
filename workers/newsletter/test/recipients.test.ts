import { commit } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendPlanned } from '../src/deeds/send-planned.ts'
import { MONTHLY_MS } from '../src/rules/interests.ts'
import type { Services } from '../src/services.ts'
import { nextCandidates } from '../src/store/candidates.ts'
import { pauseIssue, postChunk } from '../src/store/dispatching.ts'
import { saveDraft } from '../src/store/issues.ts'
import { planIssue, unplanIssue } from '../src/store/planning.ts'
import { countRecipients, freezeRecipients } from '../src/store/recipients.ts'
import { issue, issueEntry } from '../src/store/schema.ts'
import { type Newsroom, openNewsroom } from './newsroom.ts'

let room: Newsroom
let number = 0
beforeAll(async () => {
  room = await openNewsroom()
})
afterAll(() => room.world.stop())

/** A draft that tells of examples with these topics and Länder. */
const draft = async (...entries: { topics: string[]; land: string; included?: boolean }[]): Promise<string> => {
  const id = newId()
  number += 1
  await commit(room.db, [
    room.db.insert(issue).values({ id, number, state: 'draft', subject: 'x', intro: '', filledAt: 1 }),
    ...entries.map(({ topics, land, included = true }, index) =>
      room.db.insert(issueEntry).values({
        issueId: id,
        exampleId: `e${index}`,
        position: index,
        included,
        slug: 's',
        title: 't',
        teaser: '',
        place: '',
        land,
        topics: JSON.stringify(topics),
      }),
    ),
  ])
  return id
}

const send = (issueId: string, sendId: string, now: number) =>
  commit(room.db, freezeRecipients(room.db, { issueId, sendId, version: 1, correlationId: 'c' }, now))

const frozen = async (issueId: string): Promise<string[]> =>
  (
    await room.rows<{ email: string }>(
      'SELECT email FROM ledger JOIN subscriber ON subscriber.id = subscriber_id WHERE issue_id = ? AND ledger.state <> ? ORDER BY email',
      issueId,
      'excluded',
    )
  ).map(({ email }) => email.split('@')[0] ?? '')

describe('the recipients of an issue', () => {
  it('are those whose topics and Länder fit one and the same entry, or who chose nothing', async () => {
    await room.subscribe('alles@x.example')
    await room.subscribe('thema@x.example', { topics: ['pflege', 'demenz'] })
    await room.subscribe('anderes-thema@x.example', { topics: ['mundgesundheit'] })
    await room.subscribe('land@x.example', { laender: ['DE-BY'] })
    await room.subscribe('anderes-land@x.example', { laender: ['DE-HH'] })
    await room.subscribe('beides@x.example', { topics: ['pflege'], laender: ['DE-BY'] })
    await room.subscribe('ueber-kreuz@x.example', { topics: ['pflege'], laender: ['DE-HE'] })
    await room.rows("UPDATE subscriber SET state = 'unsubscribed' WHERE email = ?", (await leaver()).email)

    const issueId = await draft(
      { topics: ['pflege'], land: 'DE-BY' },
      { topics: ['ernaehrung'], land: 'DE-HE' },
      { topics: ['mundgesundheit'], land: 'DE-HH', included: false },
    )
    expect(await countRecipients(room.db, issueId, Date.now())).toBe(4)
    await send(issueId, 's1', Date.now())
    expect(await frozen(issueId)).toEqual(['alles', 'beides', 'land', 'thema'])
  })

  it('are everybody of that topic when an offer crosses Länder', async () => {
    const issueId = await draft({ topics: ['pflege'], land: 'DE' })
    await send(issueId, 's1', Date.now())
    expect(await frozen(issueId)).toEqual(['alles', 'anderes-land', 'beides', 'land', 'thema', 'ueber-kreuz'])
  })

  it('are frozen once, though the issue is sent twice and people come and go', async () => {
    const issueId = await draft({ topics: ['pflege'], land: 'DE-BY' })
    await send(issueId, 'first', Date.now())
    const before = await frozen(issueId)
    await room.subscribe('spaeter@x.example')
    await send(issueId, 'second', Date.now())
    expect(await frozen(issueId)).toEqual(before)
    expect(await room.rows('SELECT state, send_id, recipients FROM issue WHERE id = ?', issueId)).toEqual([
      { state: 'sending', send_id: 'first', recipients: before.length },
    ])
  })

  it('are nobody when a colleague has changed the draft since somebody confirmed it', async () => {
    const issueId = await draft({ topics: ['pflege'], land: 'DE-BY' })
    const changed = { subject: 'y', intro: '', picture: '', pictureAlt: '', sections: [], entries: [] }
    expect(await saveDraft(room.db, issueId, 1, changed, null)).toBe(true)
    await send(issueId, 's1', Date.now())
    expect(await frozen(issueId)).toEqual([])
    expect(await room.rows('SELECT state FROM issue WHERE id = ?', issueId)).toEqual([{ state: 'draft' }])
  })

  it('with a monthly rhythm get at most one issue in thirty days', async () => {
    await room.subscribe('monatlich@x.example', { rhythm: 'monthly' })
    const start = Date.now()
    const [first, tooSoon, nextMonth] = [await draft(), await draft(), await draft()]
    await send(first, 's', start)
    expect(await frozen(first)).toContain('monatlich')
    await send(tooSoon, 's', start + MONTHLY_MS - 1)
    expect(await frozen(tooSoon)).not.toContain('monatlich')
    await send(nextMonth, 's', start + MONTHLY_MS)
    expect(await frozen(nextMonth)).toContain('monatlich')
  })

  it('are not those whose letters come back', async () => {
    for (const reach of ['paused', 'suppressed', 'trial']) {
      await room.subscribe(`${reach}@x.example`)
      await room.rows('UPDATE subscriber SET reach = ? WHERE email = ?', reach, `${reach}@x.example`)
    }
    const issueId = await draft()
    await send(issueId, 's', Date.now())
    expect(await frozen(issueId)).toContain('trial')
    expect(
      await room.rows(
        "SELECT email, reason FROM ledger JOIN subscriber ON id = subscriber_id WHERE issue_id = ? AND reach <> 'open' AND ledger.state = 'excluded' ORDER BY 1",
        issueId,
      ),
    ).toEqual([
      { email: 'paused@x.example', reason: 'paused' },
      { email: 'suppressed@x.example', reason: 'bounces' },
    ])
  })
})

describe('an issue whose plan is taken away at the last moment', () => {
  it.each([
    ['taken away', (id: string) => unplanIssue(room.db, id)],
    ['put off', (id: string) => planIssue(room.db, { id, version: 1 }, { at: Date.now() + 60_000, onUnknown: 'again' })],
  ])('is not sent when the plan was %s', async (_, change) => {
    const id = await draft()
    await commit(room.db, [planIssue(room.db, { id, version: 1 }, { at: Date.now() - 1_000, onUnknown: 'again' })])
    // between looking at the plan and acting on it
    await sendPlanned({
      db: room.dbAfter(() => commit(room.db, [change(id)])),
      clock: Date.now,
      dispatch: () => ({ start: async () => {} }),
      baseUrl: 'http://localhost:8787',
      siteName: 'Vorbild',
      secondPairOfEyes: false,
    } as unknown as Services)
    expect(await room.rows('SELECT state FROM issue WHERE id = ?', id)).toEqual([{ state: 'draft' }])
    expect(await frozen(id)).toEqual([])
  })
})

describe('handing a chunk over', () => {
  const job = () => ({ chunk: 1, jobId: newId(), locale: 'de' as const, gone: [] })
  const postedOf = (issueId: string) =>
    room.rows('SELECT 1 FROM dispatch_chunk c, json_each(c.held) WHERE issue_id = ? AND value IS NOT NULL', issueId)
  const sendTo = async (): Promise<{ issueId: string; recipients: string[] }> => {
    const issueId = await draft()
    await send(issueId, 's', Date.now())
    const candidates = await nextCandidates(room.db, issueId, 2)
    return { issueId, recipients: candidates.map(({ subscriberId }) => subscriberId) }
  }

  it('passes over who cannot be reached any more, and says why', async () => {
    const issueId = await draft()
    const gone = await Promise.all(['a', 'b', 'c', 'd'].map((name) => room.subscribe(`${name}@gone.example`)))
    await send(issueId, 's', Date.now())
    const [left, full, dead, silent] = gone
    await room.rows("UPDATE subscriber SET state = 'unsubscribed' WHERE id = ?", left)
    await room.rows("UPDATE subscriber SET reach = 'paused' WHERE id = ?", full)
    await room.rows("UPDATE subscriber SET reach = 'suppressed' WHERE id = ?", dead)
    await room.rows("UPDATE subscriber SET state = 'paused' WHERE id = ?", silent)
    await commit(room.db, postChunk(room.db, { issueId, recipients: [], ...job(), gone }, Date.now()))
    expect(
      await room.rows("SELECT reason FROM ledger WHERE issue_id = ? AND state = 'suppressed' ORDER BY subscriber_id", issueId),
    ).toEqual(
      [left, full, dead, silent]
        .map((id, index) => ({ id: String(id), reason: ['unsubscribed', 'paused', 'bounces', 'no_answer'][index] }))
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map(({ reason }) => ({ reason })),
    )
  })

  it('happens once, whoever asks again', async () => {
    const { issueId, recipients } = await sendTo()
    await commit(room.db, postChunk(room.db, { issueId, recipients, ...job() }, Date.now()))
    await expect(commit(room.db, postChunk(room.db, { issueId, recipients, ...job() }, Date.now()))).rejects.toThrow()
    await expect(commit(room.db, postChunk(room.db, { issueId, recipients, ...job(), chunk: 2 }, Date.now()))).rejects.toThrow()
    expect(await postedOf(issueId)).toHaveLength(2)
  })

  it('fails as a whole when the issue was paused since its recipients were read', async () => {
    const { issueId, recipients } = await sendTo()
    await commit(room.db, [pauseIssue(room.db, issueId)])
    await expect(commit(room.db, postChunk(room.db, { issueId, recipients, ...job() }, Date.now()))).rejects.toThrow()
    expect(await postedOf(issueId)).toEqual([])
  })

  it('fails as a whole when one of them has left since', async () => {
    const { issueId, recipients } = await sendTo()
    await room.rows("UPDATE subscriber SET state = 'unsubscribed' WHERE id = ?", String(recipients[0]))
    await expect(commit(room.db, postChunk(room.db, { issueId, recipients, ...job() }, Date.now()))).rejects.toThrow()
    expect(await postedOf(issueId)).toEqual([])
  })
})

const leaver = async () => {
  const email = 'weg@x.example'
  await room.subscribe(email)
  return { email }
}
