import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { createDatabase } from '@vorbild/testing/database'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { consume, type Handlers, type Listener } from '../src/consume.ts'
import { dataSchemaName } from '../src/envelope.ts'
import { spineHealth } from '../src/health.ts'
import { createOutbox, type Saying } from '../src/outbox.ts'
import { purgeSpine } from '../src/purge.ts'
import { acknowledge, relayOutbox } from '../src/relay.ts'
import { commit, type Database } from '../src/statement.ts'
import { deadLetter, delivery, event, inbox } from '../src/tables.ts'

const NOW = Date.UTC(2026, 10, 22, 8)
const claimed = (submissionId: string) => ({ type: 'review.claimed', subject: submissionId, data: { submissionId } }) as const
const withdrawn = {
  type: 'example.withdrawn',
  subject: 'PX-2026-000007',
  data: { exampleId: 'PX-2026-000007', submissionId: null },
} as const

let db: Database
let stop: () => Promise<void>
beforeAll(async () => {
  const database = await createDatabase('mailer')
  db = database.db
  stop = database.stop
})
afterAll(() => stop())
beforeEach(async () => {
  await commit(db, [db.delete(delivery), db.delete(event), db.delete(inbox), db.delete(deadLetter)])
})

const recorder = () => {
  const sent: string[] = []
  const sink = (queue: string) => ({
    sendBatch: async (messages: { body: unknown }[]) => {
      sent.push(...messages.map((message) => `${queue} ${(message.body as { type: string }).type}`))
    },
  })
  return {
    sent,
    queues: {
      'submissions-events': sink('submissions-events'),
      'search-events': sink('search-events'),
      'newsletter-events': sink('newsletter-events'),
      'mailer-events': sink('mailer-events'),
    },
  }
}

describe('outbox', () => {
  it('stores an event with one delivery for every worker that listens', async () => {
    await commit(db, createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, withdrawn))
    const rows = await db.select().from(delivery)
    expect(rows.map((row) => row.queue).sort()).toEqual(['newsletter-events', 'search-events', 'submissions-events'])
    const [stored] = await db.select().from(event)
    expect(JSON.parse(stored?.payload ?? '')).toMatchObject({ specversion: '1.0', source: 'review', correlationid: 'c1' })
  })

  it('says what became of a newsletter only where newsletters come from', async () => {
    const delivered = (purpose: 'transactional' | 'newsletter') =>
      ({
        type: 'mail.delivered',
        subject: purpose,
        data: { jobId: purpose, purpose, letters: ['l1'], repeated: [] },
      }) satisfies Saying<'mail.delivered'>
    await commit(db, createOutbox(db, 'mailer').say(NOW, { correlationId: 'c1' }, delivered('newsletter'), delivered('transactional')))
    const { sent, queues } = recorder()
    await relayOutbox<'mailer'>(db, queues, NOW)
    expect(sent.sort()).toEqual([
      'newsletter-events mail.delivered',
      'newsletter-events mail.delivered',
      'submissions-events mail.delivered',
    ])
  })

  it('stores nothing at all when the change beside it fails', async () => {
    const sayings = createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, withdrawn)
    const row = { eventId: 'twice', type: 'x', handledAt: NOW }
    await expect(commit(db, [...sayings, db.insert(inbox).values(row), db.insert(inbox).values(row)])).rejects.toThrow()
    expect(await db.select().from(event)).toEqual([])
  })

  it('refuses an event that carries a document', () => {
    for (const text of ['x'.repeat(9_000), 'ü'.repeat(4_500)]) {
      const huge = { ...withdrawn, data: { ...withdrawn.data, exampleId: text } }
      expect(() => createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, huge)).toThrow(/too large/)
    }
  })
})

describe('relay', () => {
  it('sends again, waiting longer each time, until the listener acknowledges', async () => {
    await commit(db, createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, claimed('s1')))
    const { sent, queues } = recorder()
    const first = await relayOutbox<'review'>(db, queues, NOW)
    expect(sent).toEqual(['submissions-events review.claimed'])
    expect(first).toBe(NOW + 5_000)
    await relayOutbox<'review'>(db, queues, NOW + 4_999)
    expect(sent).toHaveLength(1)
    expect(await relayOutbox<'review'>(db, queues, NOW + 5_000)).toBe(NOW + 15_000)
    expect(sent).toHaveLength(2)
    const [row] = await db.select().from(event)
    await acknowledge(db, 'submissions-events', [row?.id ?? ''], NOW + 6_000)
    expect(await relayOutbox<'review'>(db, queues, NOW + 60_000)).toBeNull()
    expect(sent).toHaveLength(2)
  })

  it('sends many events to several queues, each once', async () => {
    const many = Array.from({ length: 100 }, (_, i) => ({ ...withdrawn, subject: `PX-${i}` }))
    await commit(db, createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, ...many))
    const { sent, queues } = recorder()
    expect(await relayOutbox<'review'>(db, queues, NOW)).toBe(NOW + 5_000)
    expect(sent).toHaveLength(300)
    expect(Object.groupBy(sent, (each) => each)['search-events example.withdrawn']).toHaveLength(100)
  })

  it('waits five minutes at most', async () => {
    await commit(db, createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, claimed('s1')))
    await db.update(delivery).set({ attempts: 40 })
    expect(await relayOutbox<'review'>(db, recorder().queues, NOW)).toBe(NOW + 300_000)
  })

  it('serves the other queues while one takes nothing, and fails all the same', async () => {
    await commit(db, createOutbox(db, 'review').say(NOW, { correlationId: 'c1' }, withdrawn))
    const { sent, queues } = recorder()
    const closed = { sendBatch: async () => Promise.reject(new Error('queue is down')) }
    const relayed = relayOutbox<'review'>(db, { ...queues, 'submissions-events': closed }, NOW)
    await expect(relayed).rejects.toThrow('queue is down')
    expect(sent).toEqual(['search-events example.withdrawn', 'newsletter-events example.withdrawn'])
    expect(await relayOutbox<'review'>(db, queues, NOW + 1)).toBe(NOW + 5_000)
    expect(sent).toHaveLength(3)
  })

  it('forgets after a month what was acknowledged, and never what is still open', async () => {
    const outbox = createOutbox(db, 'review')
    await commit(db, [
      ...outbox.say(NOW, { correlationId: 'c1' }, claimed('old')),
      ...outbox.say(NOW, { correlationId: 'c2' }, claimed('open')),
    ])
    const [old] = await db.select().from(event).where(eq(event.subject, 'old'))
    await acknowledge(db, 'submissions-events', [old?.id ?? ''], NOW)
    const late = NOW + 31 * 86_400_000
    const letter = { queue: 'review-events', type: 'unreadable', payload: '{}', attempts: 1, cause: 'not_an_event' }
    await db.insert(deadLetter).values([NOW, late].map((diedAt) => ({ ...letter, eventId: `died ${diedAt}`, diedAt })))
    await purgeSpine(db, late)
    expect((await db.select().from(event)).map((row) => row.subject)).toEqual(['open'])
    const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT/)
    expect(await spineHealth(db)).toEqual({ unacknowledged: 1, unacknowledgedSince: since, deadLetters: 1, deadLettersSince: since })
  })
})

const envelope = (id: string, type = 'mail.requested', data: unknown = { jobId: id, purpose: 'transactional' }) => ({
  specversion: '1.0',
  id,
  source: 'review',
  type,
  subject: id,
  time: isoTime(NOW),
  datacontenttype: 'application/json',
  dataschema: dataSchemaName('mail.requested'),
  correlationid: 'c1',
  data,
})

const message = (body: unknown, attempts = 1) => ({ id: newId(), body, attempts, ack: vi.fn(), retry: vi.fn() })

const listener = (handle: Handlers<'mailer-events', null>['mail.requested']) => {
  const acknowledged: string[] = []
  const port = { acknowledge: async (_queue: string, ids: string[]) => void acknowledged.push(...ids) }
  const value: Listener<'mailer-events', null> = {
    queue: 'mailer-events',
    db,
    services: null,
    handlers: { 'mail.requested': handle },
    acks: { submissions: port, review: port, newsletter: port },
    log: () => {},
    now: () => NOW,
  }
  return { acknowledged, value }
}

/** An effect one can count: a row in the outbox. */
const countedEffect: Handlers<'mailer-events', null>['mail.requested'] = async (heard) => ({
  statements: [db.insert(event).values({ id: newId(), type: 'effect', subject: heard.subject, payload: '{}', createdAt: NOW })],
})

const effects = async () => (await db.select().from(event)).map((row) => row.subject)

describe('inbox', () => {
  it('does an event’s work once, however often it is delivered', async () => {
    const handle = vi.fn(countedEffect)
    const { value, acknowledged } = listener(handle)
    const id = newId()
    await consume({ queue: 'mailer-events', messages: [message(envelope(id)), message(envelope(id))] }, value)
    await consume({ queue: 'mailer-events', messages: [message(envelope(id))] }, value)
    expect(await effects()).toEqual([id])
    // not even tried again: handlers write objects before their batch, a mail's document among them
    expect(handle).toHaveBeenCalledTimes(1)
    expect(new Set(acknowledged)).toEqual(new Set([id]))
  })

  it.each([
    ['no event at all', 'poison', /not_an_event/],
    ['an unknown type', envelope('e9', 'mail.exploded'), /unknown_type/],
    ['data of another shape', envelope('e9', 'mail.requested', { jobId: 7 }), /bad_data/],
    ['an event of this house that is not for us', envelope('e9', 'review.claimed', { submissionId: 's1' }), /no handler/],
  ])('buries %s with its cause and does the rest of the batch', async (_what, poison, cause) => {
    const { value, acknowledged } = listener(countedEffect)
    const bad = message(poison)
    await consume({ queue: 'mailer-events', messages: [bad, message(envelope('good'))] }, value)
    expect(await effects()).toEqual(['good'])
    const [letter] = await db.select().from(deadLetter)
    expect(letter?.cause).toMatch(cause)
    expect(bad.ack).toHaveBeenCalled()
    // its source keeps it
    expect(acknowledged).toEqual(['good'])
  })

  it('tries a failing event again later, and buries it when that was often enough', async () => {
    const { value, acknowledged } = listener(async () => {
      throw new Error('no such document')
    })
    const early = message(envelope('e1'), 2)
    await consume({ queue: 'mailer-events', messages: [early] }, value)
    expect(early.retry).toHaveBeenCalledWith({ delaySeconds: 4 })
    expect(await db.select().from(deadLetter)).toEqual([])
    await consume({ queue: 'mailer-events', messages: [message(envelope('e1'), 6)] }, value)
    expect(await db.select().from(deadLetter)).toMatchObject([{ eventId: 'e1', cause: 'no such document', queue: 'mailer-events' }])
    expect(acknowledged).toEqual([])
  })

  it('does a buried event after all when its source sends it again and the trouble is over', async () => {
    const failing = listener(async () => {
      throw new Error('storage is down')
    })
    await consume({ queue: 'mailer-events', messages: [message(envelope('e4'), 6)] }, failing.value)
    const { value, acknowledged } = listener(countedEffect)
    await consume({ queue: 'mailer-events', messages: [message(envelope('e4'))] }, value)
    expect(await effects()).toEqual(['e4'])
    expect(await db.select().from(deadLetter)).toEqual([])
    expect(acknowledged).toEqual(['e4'])
  })

  it('keeps one dead letter of an event it cannot read, however often its source sends it, and none once it can', async () => {
    const { value, acknowledged } = listener(countedEffect)
    const newer = envelope('e5', 'mail.requested', { jobId: 'e5', purpose: 'postcard' })
    for (let i = 0; i < 3; i++) await consume({ queue: 'mailer-events', messages: [message(newer)] }, value)
    expect(await db.select().from(deadLetter)).toMatchObject([{ eventId: 'e5', cause: expect.stringMatching(/bad_data/) }])
    expect(acknowledged).toEqual([])
    await consume({ queue: 'mailer-events', messages: [message(envelope('e5'))] }, value)
    expect(await effects()).toEqual(['e5'])
    expect(await db.select().from(deadLetter)).toEqual([])
  })

  it('buries no late copy of what was heard meanwhile', async () => {
    const { value, acknowledged } = listener(countedEffect)
    await consume({ queue: 'mailer-events', messages: [message(envelope('e6'))] }, value)
    const late = message(envelope('e6'))
    await consume({ queue: 'mailer-events-dead', messages: [late] }, value)
    expect(await db.select().from(deadLetter)).toEqual([])
    expect(late.ack).toHaveBeenCalled()
    expect(acknowledged).toEqual(['e6', 'e6'])
  })

  it('stores what arrives on the dead queue', async () => {
    const { value } = listener(countedEffect)
    await consume({ queue: 'mailer-events-dead', messages: [message(envelope('e2'))] }, value)
    expect(await db.select().from(deadLetter)).toMatchObject([{ eventId: 'e2', cause: 'retries used up' }])
    expect(await effects()).toEqual([])
  })

  it('keeps the work done when the acknowledgement does not get through', async () => {
    const { value } = listener(countedEffect)
    const port = { acknowledge: async () => Promise.reject(new Error('producer is down')) }
    await consume(
      { queue: 'mailer-events', messages: [message(envelope('e3'))] },
      { ...value, acks: { submissions: port, review: port, newsletter: port } },
    )
    expect(await effects()).toEqual(['e3'])
  })
})
