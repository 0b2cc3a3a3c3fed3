import type { Saying } from '@vorbild/events/outbox'

/** A letter whose state nobody was told yet. */
export interface Unreported {
  readonly jobId: string
  readonly letterId: string
  readonly state: 'deferred' | 'accepted' | 'failed'
  readonly nextAt: number
  readonly repeated: number
  readonly reason: string | null
}

type Report = Saying<'mail.delivered' | 'mail.deferred' | 'mail.bounced'>

/** Ids are at most some seventy characters; so many fit into an event. */
const PER_EVENT = 40

/** The events that tell what became of a job's letters. */
export const reportOf = (job: { readonly jobId: string; readonly purpose: 'transactional' | 'newsletter' }, letters: readonly Unreported[]): Report[] => {
  const { jobId, purpose } = job
  const of = (state: Unreported['state']) =>
    portions(
      letters.filter((letter) => letter.state === state),
      PER_EVENT,
    )
  return [
    ...of('accepted').map((some): Report => ({
      type: 'mail.delivered',
      subject: jobId,
      data: { jobId, purpose, letters: some.map((letter) => letter.letterId), repeated: some.filter((letter) => letter.repeated).map((letter) => letter.letterId) },
    })),
    ...of('deferred').map((some): Report => ({
      type: 'mail.deferred',
      subject: jobId,
      data: {
        jobId,
        purpose,
        letters: some.map((letter) => letter.letterId),
        reason: some[0]?.reason ?? 'unknown',
        nextAttemptAt: new Date(Math.min(...some.map((letter) => letter.nextAt))).toISOString(),
      },
    })),
    ...of('failed').map((some): Report => ({
      type: 'mail.bounced',
      subject: jobId,
      data: { jobId, purpose, letters: some.map((letter) => ({ id: letter.letterId, reason: letter.reason ?? 'unknown' })) },
    })),
  ]
}

const portions = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))
