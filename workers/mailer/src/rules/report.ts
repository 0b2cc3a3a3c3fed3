import type { Saying } from '@vorbild/events/outbox'
import { placesTexts } from '@vorbild/events/places'

/** A letter whose state nobody was told yet. */
export interface Unreported {
  readonly jobId: string
  readonly letterId: string
  readonly state: 'deferred' | 'accepted' | 'failed' | 'unknown'
  readonly nextAt: number
  readonly repeated: number
  readonly reason: string | null
  /** Its place in the job; only of letters that were accepted. */
  readonly place?: number
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
  const [simply, otherwise] = byPlace(job.purpose, letters)
  const of = (state: Unreported['state']) => portions(otherwise.filter((letter) => letter.state === state))
  return [
    ...simply.map(
      (places): Report => ({ type: 'mail.delivered', subject: jobId, data: { jobId, purpose, letters: [], repeated: [], places } }),
    ),
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

/** Letters of a newsletter that simply arrived, by place; and all others, which are told by name. */
const byPlace = (
  purpose: 'transactional' | 'newsletter',
  letters: readonly Unreported[],
): readonly [readonly string[], readonly Unreported[]] => {
  const isSimple = ({ state, repeated, place }: Unreported) =>
    purpose === 'newsletter' && state === 'accepted' && repeated === 0 && place !== undefined
  const places = letters.flatMap((letter) => (isSimple(letter) && letter.place !== undefined ? [letter.place] : []))
  return [placesTexts(places, ROOM), letters.filter((letter) => !isSimple(letter))]
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
