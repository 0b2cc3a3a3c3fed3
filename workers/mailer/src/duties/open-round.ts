import type { Statement } from '@vorbild/events/statement'
import type { Outcome, Outgoing } from '@vorbild/mail/transport'
import { retryAfter } from '../rules/retry.ts'
import { isRepeat, landed, type Mark, type Marks, putBack, takenOff, waitingIn, withChangedBatches, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import type { DueLetter, Trouble } from '../store/letters.ts'
import type { Desk, OpenDocument } from './desk.ts'

/** A job being sent: which letters wait, which are in the air, and what became of the others. */
export interface Round {
  readonly job: OpenJob
  /** How many wait. */
  waiting(): number
  /**
   * Takes up to so many waiting letters; they count as in the air with the next note. As a batch never some of one hundred and some of
   * the next: the same letters must come together again should their answer be lost.
   */
  take(atMost: number, asBatch: boolean): readonly number[]
  outgoing(position: number): Outgoing
  /** What became of letters, in order; those without an outcome were not touched. */
  note(positions: readonly number[], outcomes: readonly Outcome[]): void
  /** A letter whose server says nothing is left behind: written down so that a kill leaves it in doubt. */
  leave(position: number): void
  /** What became of it in the end. */
  late(position: number, outcome: Outcome): Statement
  /** The marks, if they changed since they were last asked for: what a kill must leave known. */
  changed(): Marks | null
  /** Once nothing is in the air: the marks that are left, and what has to be written about letters in trouble. */
  end(): { readonly marks: Marks; readonly troubles: readonly Statement[] }
  readonly letterAt: (position: number) => string
}

export interface OpenRounds {
  readonly rounds: readonly Round[]
  /** Jobs whose document nobody can read. */
  readonly unreadable: readonly OpenJob[]
  /** Jobs whose document is gone, and with it the addresses, or whose sender took it back. */
  readonly gone: readonly OpenJob[]
}

/** Opens rounds with all letters due. */
export const openRounds = async (services: Services, desk: Desk, jobs: readonly OpenJob[]): Promise<OpenRounds> => {
  const { rounds, letters, clock } = services
  const ids = jobs.map(({ id }) => id)
  const [stored, due, documents] = await Promise.all([rounds.of(ids), letters.due(ids, clock()), desk.open(ids)])
  const dueOf = Map.groupBy(due, ({ jobId }) => jobId)
  return {
    rounds: jobs.flatMap((job) => {
      const document = documents.get(job.id)
      if (document === undefined || document === 'unreadable') return []
      return openRound(services, job, document, stored.get(job.id) ?? [], dueOf.get(job.id) ?? [])
    }),
    unreadable: jobs.filter(({ id }) => documents.get(id) === 'unreadable'),
    gone: jobs.filter(({ id }) => !documents.has(id)),
  }
}

/** A batch whose answer was lost is known to a provider by its letters; without somebody who left since then it is another one. */
const mayComeTwice = ({ takenBack }: OpenDocument, { repeated, attempts, answers }: DueLetter): boolean =>
  repeated > 0 || (takenBack.size > 0 && attempts > answers)

const openRound = (services: Services, job: OpenJob, document: OpenDocument, stored: Marks, due: readonly DueLetter[]): Round => {
  const tried = new Map(due.map((letter) => [letter.letterId, letter]))
  const marks = document.letterIds.map((id, position): Mark => {
    const mark = stored[position] ?? '-'
    const again = tried.get(id)
    return mark === '-' && again ? (mayComeTwice(document, again) ? 'x' : '.') : mark
  })
  const { batch } = services.wayOut(job.purpose).transport
  return roundOver(services, job, document, withChangedBatches(marks, document.takenBack, batch), tried)
}

const roundOver = (
  { letters, clock, retryBaseSeconds }: Services,
  job: OpenJob,
  { letterIds, takenBack, write }: OpenDocument,
  initial: readonly Mark[],
  tried: ReadonlyMap<string, DueLetter>,
): Round => {
  const marks = [...initial]
  const isInDoubt = (position: number) => isRepeat(marks[position]) && (job.purpose === 'newsletter' || job.onUnknown === 'hold')
  // whoever left while a server put them off hears no more of us; what may have arrived does not go again where a person is to decide
  const isOver = (position: number) => takenBack.has(position) || (job.onUnknown === 'hold' && isRepeat(marks[position]))
  const over = waitingIn(marks).filter(isOver)
  const waiting = waitingIn(marks).filter((position) => !isOver(position))
  const troubles = new Map<number, Statement>()
  let isChanged = false
  const letterAt = (position: number) => letterIds[position] ?? ''

  const troubleAt = (position: number, isAnswered: boolean): Trouble => {
    const letterId = letterAt(position)
    const before = tried.get(letterId)
    const attempts = (before?.attempts ?? 0) + 1
    const answers = (before?.answers ?? 0) + (isAnswered ? 1 : 0)
    const createdAt = before?.createdAt ?? job.createdAt
    return { jobId: job.id, letterId, attempts, answers, createdAt, isRepeat: isRepeat(marks[position]) }
  }

  const troubleOf = (position: number, outcome: Exclude<Outcome, { state: 'accepted' }>, now: number): Statement => {
    if (outcome.state === 'deferred' && outcome.inTheAir && job.onUnknown === 'hold')
      return letters.markUnknown(job.id, [letterAt(position)], now)
    const trouble = troubleAt(position, !(outcome.state === 'deferred' && outcome.isUnanswered))
    return letters.markTrouble(trouble, outcome, retryAfter(trouble, now, retryBaseSeconds))
  }

  for (const position of over) {
    const end = isInDoubt(position)
      ? letters.markUnknown(job.id, [letterAt(position)], clock())
      : letters.giveUp(troubleAt(position, false))
    troubles.set(position, end)
  }

  return {
    job,
    letterAt,
    waiting: () => waiting.length,
    take: (atMost, asBatch) => {
      const batchOf = (position: number) => Math.floor(position / atMost)
      const end = asBatch ? waiting.findIndex((position) => batchOf(position) !== batchOf(waiting[0] ?? position)) : atMost
      const taken = waiting.splice(0, end < 0 ? waiting.length : end)
      for (const position of taken) marks[position] = takenOff(marks[position])
      isChanged ||= taken.length > 0
      return taken
    },
    outgoing: (position) => write(position, tried.get(letterAt(position))?.answers ?? 0),
    note: (positions, outcomes) => {
      isChanged = true
      // one time for all, so that they are due together
      const now = clock()
      const untouched: number[] = []
      positions.forEach((position, index) => {
        const outcome = outcomes[index]
        if (outcome?.state === 'accepted') {
          marks[position] = landed(marks[position])
          return
        }
        if (outcome) troubles.set(position, troubleOf(position, outcome, now))
        else untouched.push(position)
        // one that may have arrived stays in the air until the database knows of it
        if (!(outcome?.state === 'deferred' && outcome.inTheAir)) marks[position] = putBack(marks[position])
      })
      if (untouched.length > 0) waiting.unshift(...untouched)
    },
    leave: (position) => {
      isChanged = true
      troubles.set(position, letters.leave(troubleAt(position, false), job.onUnknown, clock()))
    },
    late: (position, outcome) => {
      if (outcome.state !== 'accepted') return troubleOf(position, outcome, clock())
      return letters.acceptLate(job.id, letterAt(position), isRepeat(marks[position]))
    },
    changed: () => {
      if (!isChanged) return null
      isChanged = false
      return marks
    },
    end: () => ({ marks: without(marks, [...troubles.keys()]), troubles: [...troubles.values()] }),
  }
}
