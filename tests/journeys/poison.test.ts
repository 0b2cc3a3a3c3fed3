import { serviceName } from '@vorbild/embedded/house'
import { readEvent } from '@vorbild/events/envelope'
import type { QueueName } from '@vorbild/events/routes'
import type { WorkerName } from '@vorbild/events/workers'
import { newId } from '@vorbild/kernel/id'
import { mailJobKey } from '@vorbild/mail/mail-job'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import { healthOf } from '@vorbild/testing/health'
import { mailJob } from '@vorbild/testing/request-mail'
import { rows } from '@vorbild/testing/rows'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await (await world.bucket('MAIL')).put(mailJobKey(job.jobId), JSON.stringify(job))
})
afterAll(() => world?.stop())

const gone = { exampleId: 'PX-2026-000999', submissionId: null }
const delivered = { jobId: newId(), purpose: 'transactional' as const, letters: [], repeated: [] }
const job = mailJob(['anna@example.org'])
const withdrawn = { submissionId: newId(), number: 'PX-2026-000998' }

/** A queue, its reader, somebody who writes to it, and an event that can be read. */
const queues: readonly {
  readonly queue: QueueName
  readonly reader: WorkerName
  readonly from: WorkerName
  readonly good: () => ReturnType<typeof envelope>
}[] = [
  { queue: 'submissions-events', reader: 'submissions', from: 'mailer', good: () => envelope('mailer', 'mail.delivered', delivered) },
  { queue: 'review-events', reader: 'review', from: 'submissions', good: () => envelope('submissions', 'submission.withdrawn', withdrawn) },
  { queue: 'search-events', reader: 'search', from: 'review', good: () => envelope('review', 'example.withdrawn', gone) },
  {
    queue: 'mailer-events',
    reader: 'mailer',
    from: 'submissions',
    good: () => envelope('submissions', 'mail.requested', { jobId: job.jobId, purpose: job.purpose }),
  },
  { queue: 'newsletter-events', reader: 'newsletter', from: 'review', good: () => envelope('review', 'example.withdrawn', gone) },
]

const deadIn = (worker: WorkerName) =>
  rows<{ cause: string; payload: string; queue: string }>(world, worker, 'SELECT cause, payload, queue FROM dead_letter ORDER BY cause')

describe.each(queues)('in $queue', ({ queue, reader, from, good }) => {
  it('what cannot be read becomes a dead letter with its cause, and the rest of the batch is done', async () => {
    const [first, last] = [good(), good()]
    const badData = { ...good(), data: { unsinn: true } }
    await deliver(world, queue, from, first, { unsinn: true }, { ...good(), type: 'nobody.knows' }, badData, 'text', last)
    await eventually('both good events are heard', async () => {
      const heard = await rows(world, reader, 'SELECT 1 FROM inbox WHERE event_id IN (?, ?)', first.id, last.id)
      return heard.length === 2
    })
    const dead = await eventually('all four are stored', async () => {
      const letters = await deadIn(reader)
      return letters.length === 4 && letters
    })
    expect(dead.map(({ cause }) => cause.split(':')[0])).toEqual(['bad_data', 'not_an_event', 'not_an_event', 'unknown_type'])
    expect(dead.map((letter) => letter.queue)).toEqual([queue, queue, queue, queue])
    expect(dead.map(({ payload }) => JSON.parse(payload)).filter((body) => 'event' in readEvent(body))).toEqual([])
    const { ok, workers } = await healthOf(world)
    expect(ok).toBe(true)
    expect(workers[reader]).toMatchObject({ ok: true, deadLetters: 4 })
  })
})

describe.each(queues)('in $queue', ({ queue, reader, from, good }) => {
  it('what cannot be read today is sent again until it can, and then nothing of the trouble is left', async () => {
    const event = { ...good(), id: newId() }
    const said = "INSERT INTO event (id, type, subject, payload, created_at) VALUES (?, ?, 'test', ?, 0)"
    await rows(world, from, said, event.id, event.type, JSON.stringify({ ...event, data: { unsinn: true } }))
    await rows(world, from, 'INSERT INTO delivery (event_id, queue, next_at) VALUES (?, ?, 0)', event.id, queue)
    await world.sweep(from)
    const letters = () => rows(world, reader, 'SELECT 1 FROM dead_letter WHERE event_id = ?', event.id)
    await eventually('it is a dead letter', async () => (await letters()).length === 1)
    const open = () => rows(world, from, 'SELECT 1 FROM delivery WHERE event_id = ? AND acked_at IS NULL', event.id)
    expect(await open()).toHaveLength(1)
    // as if a release that can read it had come; its next turn would be minutes away
    await rows(world, from, 'UPDATE event SET payload = ? WHERE id = ?', JSON.stringify(event), event.id)
    await rows(world, from, 'UPDATE delivery SET next_at = 0 WHERE event_id = ?', event.id)
    await world.sweep(from)
    await eventually('its source knows that it was heard', async () => (await open()).length === 0)
    expect(await rows(world, reader, 'SELECT 1 FROM inbox WHERE event_id = ?', event.id)).toHaveLength(1)
    expect(await letters()).toEqual([])
  })
})

describe('in the newsletter’s own dispatch', () => {
  it('what cannot be read becomes a dead letter as well', async () => {
    const before = (await deadIn('newsletter')).length
    const queue = await world.miniflare.getQueueProducer('NEWSLETTER_DISPATCH', serviceName('newsletter'))
    await queue.send({ unsinn: true }, { contentType: 'json' })
    await eventually('it is stored', async () => (await deadIn('newsletter')).length === before + 1)
    const [dead] = (await deadIn('newsletter')).filter((letter) => letter.queue === 'newsletter-dispatch')
    expect(dead?.cause).toContain('issueId')
    expect((await healthOf(world)).workers.newsletter).toMatchObject({ ok: true, deadLetters: before + 1 })
  })
})
