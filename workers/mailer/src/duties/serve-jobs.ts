import { commit } from '@vorbild/events/statement'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Outcome } from '@vorbild/mail/transport'
import { retryAfter } from '../rules/retry.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import { within } from '../transports/smtp/within.ts'
import { CONNECTIONS } from '../transports/ways-out.ts'
import type { Desk } from './desk.ts'
import { flyLane } from './fly-lane.ts'
import type { Journal, Notes } from './journal.ts'
import type { Lines } from './lines.ts'
import { openRounds, type Round } from './open-round.ts'
import { recoverRounds } from './recover-rounds.ts'
import { settleRounds } from './settle-rounds.ts'
import { openWindow, type Passenger } from './window.ts'

/** A server that is silent for longer than this after a flight's time holds up its own connection alone. */
const LEAVE_AFTER_MS = 2_000
/** One go at sending: its number, and where it is noted before letters leave. */
export interface FlightLog {
  readonly number: number
  readonly journal: Journal
  readonly desk: Desk
  readonly lines: Lines
  /** Connections that wait for a silent server, left behind by flights before. */
  readonly left: Set<Promise<unknown>>
  /** Whether also rounds that go on are told of. */
  readonly tell: 'everything' | 'whole rounds'
}

/**
 * Sends the due letters of some jobs of one purpose over a few connections side by side, until the time `until`. Before a
 * letter is sent it is noted as in the air; one note serves many, and takes the outcomes of the letters before. The database hears of
 * it all at the end. The value is how many were dealt with; refused: there is no connection.
 */
export const serveJobs = async (services: Services, log: FlightLog, jobs: readonly OpenJob[], until: number): Promise<Result<number>> => {
  const { number, journal, desk, lines, left, tell } = log
  const { rounds, unreadable, gone } = await openRounds(services, desk, jobs)
  const opened = rounds.map(({ job }) => job.id)
  await putAside(services, journal, unreadable, gone)
  const note = () => journal.note(number, changesOf(rounds))
  const way = services.wayOut(jobs[0]?.purpose ?? 'transactional')
  const waiting = () => rounds.reduce((sum, round) => sum + round.waiting(), 0)
  const before = waiting()
  const together = way.transport.batch ?? 1
  const grounded = Promise.withResolvers<void>()
  grounded.promise.catch(() => {})
  const late = lateIn(services, grounded.promise)
  const inTheAir = Math.max(together, way.inTheAir - left.size)
  const window = openWindow({ rounds, inTheAir, batch: way.transport.batch, until, clock: services.clock, note, late: late.hear })
  try {
    const lanes = Math.min(way.connections, CONNECTIONS - left.size, Math.ceil(before / together))
    const pending = new Set<Promise<unknown>>()
    const flying = Array.from({ length: lanes }, () => {
      const lane = flyLane(window.lane(), way, lines)
      keep(pending, lane)
      return lane
    })
    const landed = await within(until + LEAVE_AFTER_MS - services.clock(), Promise.allSettled(flying)).then((result) => {
      // a provider answers for a whole batch, and knows it by what is in it; and whether there is any way out has to be known
      const isWaitedFor = way.transport.batch !== null || (pending.size === lanes && !window.isBusy())
      return result === 'timeout' && isWaitedFor ? Promise.allSettled(flying) : result
    })
    const stuck = await window.close()
    for (const { round, position } of stuck) round.leave(position)
    for (const lane of pending) keep(left, lane.then(late.written, late.written))
    const broken = landed === 'timeout' ? undefined : landed.find((lane) => lane.status === 'rejected')
    if (broken) throw broken.reason
    // should the database fail now, nothing is in doubt
    await note()
    await settleRounds(
      services,
      number,
      rounds.map((round) => ({ ...round, ...round.end() })),
      tell,
    )
    grounded.resolve()
    await journal.clear(opened)
    const refused =
      landed === 'timeout' ? null : refusalOf(landed.map((lane) => (lane.status === 'fulfilled' ? lane.value : ok(undefined))))
    return refused === null ? ok(before - waiting() + gone.length + unreadable.length) : refuse(refused)
  } catch (error) {
    grounded.reject(error)
    throw error
  }
}

const idsOf = (jobs: readonly OpenJob[]): readonly string[] => jobs.map(({ id }) => id)

/**
 * What was accepted of such jobs before is told, and then the rest has failed. A document that cannot be read may be one that a newer
 * release wrote: it is looked at again later, for as long as a letter may wait.
 */
const putAside = async (services: Services, journal: Journal, unreadable: readonly OpenJob[], gone: readonly OpenJob[]): Promise<void> => {
  if (unreadable.length + gone.length === 0) return
  await recoverRounds(services, journal, idsOf([...unreadable, ...gone]))
  const { clock, db, rounds, retryBaseSeconds } = services
  for (const { id, createdAt } of unreadable) {
    const retry = retryAfter({ attempts: UNREADABLE_STEP, createdAt }, clock(), retryBaseSeconds)
    await commit(db, retry.state === 'failed' ? rounds.failAll([id], retry.reason) : rounds.putOff([id], UNREADABLE, retry.nextAt))
  }
  await services.failJobs(idsOf(gone))
}

const UNREADABLE = 'document_unreadable'
/** Waits as after so many attempts: some minutes. */
const UNREADABLE_STEP = 3

/** There is no way out if no connection was of use; a server that takes fewer of them than we would like gets fewer. */
const refusalOf = (lanes: readonly Result<void>[]): string | null => {
  const [first] = lanes
  return first && !first.ok && lanes.every((lane) => !lane.ok) ? first.reason : null
}

/** Writes down what becomes of letters left behind, once the flight itself is. Should that fail, they stay in doubt. */
const lateIn = (services: Services, grounded: Promise<void>) => {
  const writing: Promise<unknown>[] = []
  const write = async ({ round, position }: Passenger, outcome: Outcome) => {
    await grounded
    await commit(services.db, [round.late(position, outcome)])
  }
  return {
    hear: (letter: Passenger, outcome: Outcome): void => {
      writing.push(write(letter, outcome))
    },
    written: () => Promise.allSettled(writing),
  }
}

/** Keeps a promise until it is settled. */
const keep = (all: Set<Promise<unknown>>, promise: Promise<unknown>) => {
  all.add(promise)
  const forget = () => void all.delete(promise)
  promise.then(forget, forget)
}

const changesOf = (rounds: readonly Round[]): Notes =>
  new Map(
    rounds.flatMap((round) => {
      const marks = round.changed()
      return marks ? [[round.job.id, marks] as const] : []
    }),
  )
