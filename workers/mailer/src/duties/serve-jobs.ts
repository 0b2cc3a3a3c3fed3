import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Connection } from '@vorbild/mail/transport'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import type { Desk } from './desk.ts'
import { groupCommit } from './group-commit.ts'
import type { Journal, Notes } from './journal.ts'
import { openRounds, type Round } from './open-round.ts'
import { recoverRounds } from './recover-rounds.ts'
import { settleRounds } from './settle-rounds.ts'

/** One letter that breaks the connection must not hold up the others; a server that breaks every one is left alone. */
const FRUITLESS_CONNECTIONS = 3

/** One go at sending: its number, and where it is noted before letters leave. */
export interface FlightLog {
  readonly number: number
  readonly journal: Journal
  readonly desk: Desk
  /** Whether also rounds that go on are told of. */
  readonly tell: 'everything' | 'whole rounds'
}

/**
 * Sends the due letters of some jobs of one purpose over a few connections side by side, until the time `until`. Before a
 * letter is sent it is noted as in the air; the notes of all connections share one write, which also takes the outcomes of
 * the letters before. The database hears of it all at the end. The value is how many were dealt with; refused: there is no connection.
 */
export const serveJobs = async (
  services: Services,
  { number, journal, desk, tell }: FlightLog,
  jobs: readonly OpenJob[],
  until: number,
): Promise<Result<number>> => {
  const rounds = await openRounds(services, desk, jobs)
  const opened = rounds.map(({ job }) => job.id)
  const gone = jobs.flatMap(({ id }) => (opened.includes(id) ? [] : [id]))
  // what was accepted of them before is told, and then the rest has failed
  if (gone.length > 0) await recoverRounds(services, journal, gone)
  await services.failJobs(gone)
  const note = groupCommit(() => journal.note(number, changesOf(rounds)))
  const flight: Flight = { services, rounds, until, note, dealtWith: 0, refused: null }
  const way = services.wayOut(jobs[0]?.purpose ?? 'transactional')
  const waiting = rounds.reduce((sum, round) => sum + round.waiting(), 0)
  const lanes = Math.min(way.connections, Math.ceil(waiting / way.atOnce))
  const flown = await Promise.allSettled(Array.from({ length: lanes }, () => flyLane(flight, way)))
  const broken = flown.find((lane) => lane.status === 'rejected')
  if (broken) throw broken.reason
  // should the database fail now, nothing is in doubt
  await note()
  const landed = rounds.map((round) => ({ ...round, ...round.end() }))
  await settleRounds(services, number, landed, tell)
  await journal.clear(opened)
  return flight.refused === null ? ok(flight.dealtWith + jobs.length - rounds.length) : refuse(flight.refused)
}

const changesOf = (rounds: readonly Round[]): Notes =>
  new Map(
    rounds.flatMap((round) => {
      const marks = round.changed()
      return marks ? [[round.job.id, marks] as const] : []
    }),
  )

interface Flight {
  readonly services: Services
  readonly rounds: readonly Round[]
  readonly until: number
  readonly note: () => Promise<void>
  dealtWith: number
  refused: string | null
}

type WayOut = ReturnType<Services['wayOut']>

/** One connection after the other, each with as many letters at once as the settings allow, while there are letters and time. */
const flyLane = async (flight: Flight, way: WayOut): Promise<void> => {
  let connection: Connection | null = null
  let fruitless = 0
  let hasFruit = false
  let ahead: Portion | null = null
  try {
    while (flight.refused === null && flight.services.clock() < flight.until && (ahead || hasWaiting(flight))) {
      if (!connection?.isOpen()) {
        // servers end a connection after so many mails: the rest goes over a new one
        fruitless = connection && !hasFruit ? fruitless + 1 : 0
        await connection?.close()
        const next = fruitless < FRUITLESS_CONNECTIONS ? await way.transport.connect() : refuse('connection_lost')
        if (!next.ok) {
          flight.refused ??= next.reason
          return
        }
        connection = next.value
        hasFruit = false
      }
      const portion = ahead ?? takePortion(flight, way)
      ahead = null
      if (!portion) return
      await portion.noted
      if (way.ahead) ahead = takePortion(flight, way)
      const outcomes = await connection.send(
        portion.positions.map((position) => portion.round.outgoing(position)),
        () => flight.services.clock() < flight.until,
      )
      portion.round.note(portion.positions, outcomes)
      flight.dealtWith += outcomes.length
      hasFruit ||= outcomes.some((outcome) => outcome.state !== 'deferred')
    }
  } finally {
    // noted but not sent, since there is no time or no connection left
    if (ahead) await ahead.noted.finally(() => ahead?.round.note(ahead.positions, []))
    await connection?.close()
  }
}

const hasWaiting = ({ rounds }: Flight): boolean => rounds.some((round) => round.waiting() > 0)

interface Portion {
  readonly round: Round
  readonly positions: readonly number[]
  /** Once it is stored that they are in the air. */
  readonly noted: Promise<void>
}

const takePortion = ({ rounds, note }: Flight, { atOnce, transport }: WayOut): Portion | null => {
  for (const round of rounds) {
    const positions = round.take(atOnce, transport.batch !== null)
    if (positions.length > 0) {
      const noted = note()
      noted.catch(() => {})
      return { round, positions, noted }
    }
  }
  return null
}
