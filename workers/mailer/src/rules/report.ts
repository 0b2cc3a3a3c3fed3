import type { Saying } from '@vorbild/events/outbox'

/** A letter whose state nobody was told yet. */
export interface Unreported {
  readonly jobId: string
  readonly letterId: string
  readonly state: 'deferred' | 'accepted' | 'failed' | 'unknown'
  readonly nextAt: number
  readonly repeated: number
  readonly reason: string | null
}

type Report = Saying<'mail.delivered' | 'mail.deferred' | 'mail.bounced' | 'mail.unknown'>

/** An event may have 8,000 characters; its envelope takes some 600 of them. */
const ROOM = 7_000

/** The events that tell what became of a job's letters. */
export const reportOf = (
  job: { readonly jobId: string; readonly purpose: 'transactional' | 'newsletter' },
  letters: readonly Unreported[],
): Report[] => {
  const { jobId, purpose } = job
  const of = (state: Unreported['state']) => portions(letters.filter((letter) => letter.state === state))
  return [
    ...of('accepted').map(
      (some): Report => ({
        type: 'mail.delivered',
        subject: jobId,
        data: {
          jobId,
          purpose,
          letters: some.map((letter) => letter.letterId),
          repeated: some.filter((letter) => letter.repeated).map((letter) => letter.letterId),
        },
      }),
    ),
    ...of('deferred').map(
      (some): Report => ({
        type: 'mail.deferred',
        subject: jobId,
        data: {
          jobId,
          purpose,
          letters: some.map((letter) => letter.letterId),
          reason: some[0]?.reason ?? 'unknown',
          nextAttemptAt: new Date(Math.min(...some.map((letter) => letter.nextAt))).toISOString(),
        },
      }),
    ),
    ...of('failed').map(
      (some): Report => ({
        type: 'mail.bounced',
        subject: jobId,
        data: { jobId, purpose, letters: some.map((letter) => ({ id: letter.letterId, reason: letter.reason ?? 'unknown' })) },
      }),
    ),
    ...of('unknown').map(
      (some): Report => ({
        type: 'mail.unknown',
        subject: jobId,
        data: { jobId, purpose, letters: some.map((letter) => letter.letterId) },
      }),
    ),
  ]
}

/** As few portions as fit into events. */
const portions = (letters: readonly Unreported[]): Unreported[][] => {
  const all: Unreported[][] = []
  let room = 0
  for (const letter of letters) {
    const size =
      letter.state === 'failed'
        ? letter.letterId.length + (letter.reason?.length ?? 0) + 25
        : (letter.letterId.length + 3) * (1 + letter.repeated)
    if (size > room) {
      all.push([])
      room = ROOM
    }
    all.at(-1)?.push(letter)
    room -= size
  }
  return all
}
