import { placesIn } from '@vorbild/events/places'
import { LETTERS_PER_JOB } from '@vorbild/mail/mail-job'
import { expect, test } from 'vitest'
import { reportOf, type Unreported } from './report.ts'

const job = { jobId: 'j', purpose: 'newsletter' as const }
const letter = (changes: Partial<Unreported>): Unreported => ({
  jobId: 'j',
  letterId: 'a',
  state: 'accepted',
  nextAt: 0,
  repeated: 0,
  reason: null,
  ...changes,
})

test('one event for each fate', () => {
  const report = reportOf(job, [
    letter({ letterId: 'a' }),
    letter({ letterId: 'b', state: 'failed', reason: '5.1.1' }),
    letter({ letterId: 'c', state: 'deferred', reason: '4.2.1', nextAt: 2000 }),
    letter({ letterId: 'd', repeated: 1 }),
    letter({ letterId: 'e', state: 'deferred', reason: '4.2.1', nextAt: 1000 }),
  ])
  expect(report.map(({ type, data }) => [type, data])).toEqual([
    ['mail.delivered', { ...job, letters: ['a', 'd'], repeated: ['d'] }],
    ['mail.deferred', { ...job, letters: ['c', 'e'], reason: '4.2.1', nextAttemptAt: '1970-01-01T00:00:01.000Z' }],
    ['mail.bounced', { ...job, letters: [{ id: 'b', reason: '5.1.1' }] }],
  ])
})

test('letters of a newsletter that simply arrived are told by their places, and mail that people wait for by name', () => {
  const accepted = [0, 1, 2, 7].map((place) => letter({ letterId: `l${place}`, place }))
  const [event, ...more] = reportOf(job, accepted)
  expect(event?.data).toEqual({ ...job, letters: [], repeated: [], places: '0-2,7' })
  expect(more).toEqual([])
  const twice = reportOf(job, [...accepted, letter({ letterId: 'l9', place: 9, repeated: 1 })])
  expect(twice.map(({ data }) => data.letters)).toEqual([[], ['l9']])
  expect(reportOf({ ...job, purpose: 'transactional' }, [letter({ place: 0 })])[0]?.data).toMatchObject({ letters: ['a'] })
})

test('places that alternate as badly as they can in the largest job are several events, each small enough', () => {
  const accepted = Array.from({ length: LETTERS_PER_JOB }, (_, place) => place).filter((place) => place % 3 < 2)
  const events = reportOf(
    job,
    accepted.map((place) => letter({ letterId: `l${place}`, place })),
  )
  expect(events.length).toBeGreaterThan(1)
  for (const each of events) expect(JSON.stringify(each).length).toBeLessThan(7_400)
  const told = events.flatMap(({ data }) => placesIn(('places' in data && data.places) || ''))
  expect(told.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i))).toEqual(accepted)
})

test('a hundred letters with ids of a UUID are one event; longer ones are more, each small enough', () => {
  const hundred = (length: number, changes: Partial<Unreported>) =>
    reportOf(
      job,
      Array.from({ length: 100 }, (_, index) => letter({ letterId: `${index}`.padStart(length, 'x'), ...changes })),
    )
  expect(hundred(36, {})).toHaveLength(1)
  const worst = [...hundred(73, { repeated: 1 }), ...hundred(73, { state: 'failed', reason: 'connection_lost' })]
  for (const each of worst) expect(JSON.stringify(each).length).toBeLessThan(7_400)
  expect(worst.length).toBeGreaterThan(2)
})
