import type { Statement } from '@vorbild/events/statement'
import type { Letter, MailJob } from '@vorbild/mail/mail-job'
import { prepareMime } from '@vorbild/mail/prepare-mime'
import type { Outcome, Outgoing } from '@vorbild/mail/transport'
import { addressed, letterToMail, withMailUnsubscribe } from '../rules/letter-to-mail.ts'
import { retryAfter } from '../rules/retry.ts'
import { isRepeat, landed, type Mark, type Marks, putBack, takenOff, waitingIn, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import type { DueLetter } from '../store/letters.ts'

/** A job being sent: which letters wait, which are in the air, and what became of the others. */
export interface Round {
  readonly job: OpenJob
  /** How many wait. */
  waiting(): number
  /** Takes up to so many waiting letters; they count as in the air with the next note. */
  take(atMost: number): readonly number[]
  outgoing(position: number): Outgoing
  /** What became of letters, in order; those without an outcome were not touched. */
  note(positions: readonly number[], outcomes: readonly Outcome[]): void
  /** The marks, if they changed since they were last asked for: what a kill must leave known. */
  changed(): Marks | null
  /** Once nothing is in the air: the marks that are left, and what has to be written about letters in trouble. */
  end(): { readonly marks: Marks; readonly troubles: readonly Statement[] }
  readonly letterAt: (position: number) => string
}

/** Opens rounds with all letters due. A job is left out if its document is gone, and with it the addresses, or its sender took it back. */
export const openRounds = async (services: Services, jobs: readonly OpenJob[]): Promise<readonly Round[]> => {
  const { rounds, letters, clock } = services
  const ids = jobs.map(({ id }) => id)
  const [stored, due] = await Promise.all([rounds.of(ids), letters.due(ids, clock())])
  const dueOf = Map.groupBy(due, ({ jobId }) => jobId)
  const opened = await Promise.all(jobs.map((job) => openRound(services, job, stored.get(job.id) ?? [], dueOf.get(job.id) ?? [])))
  return opened.flatMap((round) => round ?? [])
}

const openRound = async (services: Services, job: OpenJob, stored: Marks, due: readonly DueLetter[]): Promise<Round | null> => {
  const document = await services.jobs.read(job.id)
  if (!document || document.isTakenBack) return null
  const tried = new Map(due.map((letter) => [letter.letterId, letter]))
  const marks = document.letters.map(({ id }, position): Mark => {
    const mark = stored[position] ?? '-'
    const again = tried.get(id)
    return mark === '-' && again ? (again.repeated ? 'x' : '.') : mark
  })
  const write = await writerOf(services, document)
  return roundOver(services, job, document.letters, marks, tried, write)
}

const roundOver = (
  { letters, clock, retryBaseSeconds }: Services,
  job: OpenJob,
  all: readonly Letter[],
  initial: readonly Mark[],
  tried: ReadonlyMap<string, DueLetter>,
  write: (letter: Letter, position: number, attempt: number) => Outgoing,
): Round => {
  const marks = [...initial]
  const waiting = waitingIn(marks)
  const troubles = new Map<number, Statement>()
  let isChanged = false
  const letterAt = (position: number) => all[position]?.id ?? ''

  const troubleOf = (position: number, outcome: Exclude<Outcome, { state: 'accepted' }>): Statement => {
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
    waiting: () => waiting.length,
    take: (atMost) => {
      const taken = waiting.splice(0, atMost)
      for (const position of taken) marks[position] = takenOff(marks[position])
      isChanged ||= taken.length > 0
      return taken
    },
    outgoing: (position) => write(all[position] as Letter, position, tried.get(letterAt(position))?.attempts ?? 0),
    note: (positions, outcomes) => {
      isChanged = true
      const untouched: number[] = []
      positions.forEach((position, index) => {
        const outcome = outcomes[index]
        if (outcome?.state === 'accepted') {
          marks[position] = landed(marks[position])
          return
        }
        if (outcome) troubles.set(position, troubleOf(position, outcome))
        else untouched.push(position)
        // one that may have arrived stays in the air until the database knows of it
        if (!(outcome?.state === 'deferred' && outcome.inTheAir)) marks[position] = putBack(marks[position])
      })
      waiting.unshift(...untouched)
    },
    changed: () => {
      if (!isChanged) return null
      isChanged = false
      return marks
    },
    end: () => ({ marks: without(marks, [...troubles.keys()]), troubles: [...troubles.values()] }),
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
