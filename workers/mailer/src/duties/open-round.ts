import type { Statement } from '@vorbild/events/statement'
import type { Letter, MailJob } from '@vorbild/mail/mail-job'
import { prepareMime } from '@vorbild/mail/prepare-mime'
import type { Outcome, Outgoing } from '@vorbild/mail/transport'
import { addressed, letterToMail, withMailUnsubscribe } from '../rules/letter-to-mail.ts'
import { retryAfter } from '../rules/retry.ts'
import { isRepeat, landed, type Mark, putBack, takenOff, waitingIn, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import type { DueLetter } from '../store/letters.ts'

/** A job being sent: which letters wait, which are in the air, and what has to be written about it. */
export interface Round {
  readonly job: OpenJob
  readonly marks: () => readonly Mark[]
  /** Takes up to so many waiting letters; they count as in the air with the next write. */
  take(atMost: number): readonly number[]
  outgoing(position: number): Outgoing
  /** What became of letters, in order; those without an outcome were not touched. */
  note(positions: readonly number[], outcomes: readonly Outcome[]): void
  /** What changed since it was last asked. */
  written(): readonly Statement[]
  readonly letterAt: (position: number) => string
}

/** Opens a job's round with all letters due; null if its document is gone, and with it the addresses, or its sender took it back. */
export const openRound = async (services: Services, job: OpenJob): Promise<Round | null> => {
  const { rounds, letters, jobs, clock } = services
  const [found, stored, due] = await Promise.all([jobs.read(job.id), rounds.of(job.id), letters.due(job.id, clock())])
  const document = found?.isTakenBack ? null : found
  if (!document || document.isTakenBack) return null
  const tried = new Map(due.map((letter) => [letter.letterId, letter]))
  const marks = document.letters.map(({ id }, position): Mark => {
    const mark = stored?.[position] ?? '-'
    const again = tried.get(id)
    return mark === '-' && again ? (again.repeated ? 'x' : '.') : mark
  })
  const write = await writerOf(services, document)
  return roundOver(services, job, document.letters, marks, tried, write)
}

const roundOver = (
  { letters, rounds, clock, retryBaseSeconds }: Services,
  job: OpenJob,
  all: readonly Letter[],
  initial: readonly Mark[],
  tried: ReadonlyMap<string, DueLetter>,
  write: (letter: Letter, position: number, attempt: number) => Outgoing,
): Round => {
  let marks = [...initial]
  let waiting = waitingIn(marks)
  let troubles: Statement[] = []
  let isChanged = false
  const letterAt = (position: number) => all[position]?.id ?? ''

  const trouble = (position: number, outcome: Exclude<Outcome, { state: 'accepted' }>) => {
    const letterId = letterAt(position)
    if (outcome.state === 'deferred' && outcome.inTheAir && job.onUnknown === 'hold')
      return letters.markUnknown(job.id, [letterId], clock())
    const before = tried.get(letterId)
    const attempts = (before?.attempts ?? 0) + 1
    const createdAt = before?.createdAt ?? job.createdAt
    const retry = retryAfter({ attempts, createdAt }, clock(), retryBaseSeconds)
    return letters.markTrouble({ jobId: job.id, letterId, attempts, createdAt, isRepeat: isRepeat(marks[position]) }, outcome, retry)
  }

  return {
    job,
    letterAt,
    marks: () => marks,
    take: (atMost) => {
      const taken = waiting.slice(0, atMost)
      waiting = waiting.slice(atMost)
      for (const position of taken) marks[position] = takenOff(marks[position])
      isChanged ||= taken.length > 0
      return taken
    },
    outgoing: (position) => write(all[position] as Letter, position, tried.get(letterAt(position))?.attempts ?? 0),
    note: (positions, outcomes) => {
      isChanged = true
      positions.forEach((position, index) => {
        const outcome = outcomes[index]
        if (!outcome) {
          marks[position] = putBack(marks[position])
          waiting = [position, ...waiting]
        } else if (outcome.state === 'accepted') {
          marks[position] = landed(marks[position])
        } else {
          troubles.push(trouble(position, outcome))
          marks = without(marks, [position])
        }
      })
    },
    written: () => {
      if (!isChanged) return []
      const statements = [...troubles, rounds.write(job.id, marks)]
      troubles = []
      isChanged = false
      return statements
    },
  }
}

/** How a job's letters become mails; what they share is encoded once. */
const writerOf = async ({ sender, returnPaths }: Services, job: MailJob) => {
  const addresses = await returnPaths.of(job.jobId, job.letters.length)
  const document = addresses.length > 0 ? withMailUnsubscribe(job) : job
  const prepared = prepareMime({ ...document, date: document.createdAt, from: sender.from })
  return (shared: Letter, position: number, attempt: number): Outgoing => {
    const own = addresses[position]
    const letter = own ? { ...shared, values: { ...shared.values, unsubscribe_address: own.unsubscribe } } : shared
    const returnPath = own?.bounce ?? null
    return {
      id: letter.id,
      attempt,
      mail: () => letterToMail(document, letter, sender, returnPath),
      mime: () => (prepared.ok ? prepared.value(addressed(letter, sender, returnPath), letter.values) : prepared),
    }
  }
}
