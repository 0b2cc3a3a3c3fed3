import { placesIn } from '@vorbild/events/places'
import type { Services } from '../services.ts'
import { issueOfJob } from '../store/dispatching.ts'
import type { Which } from '../store/held.ts'
import type { Letters } from '../store/ledger.ts'

/** The subscriber a letter `<issue or job>.<subscriber>` went to. Letters of other workers name nobody known here. */
export const subscriberOfLetter = (letterId: string): string => letterId.slice(letterId.indexOf('.') + 1)

interface Told {
  readonly jobId: string
  readonly purpose: string
}

/** The issue an outcome is about, or null if the job is none of ours: other mail of ours has no ledger. */
const issueOf = async ({ jobId, purpose }: Told, { db }: Services): Promise<string | null> =>
  purpose === 'newsletter' ? issueOfJob(db, jobId) : null

/** Whom letters went to: readers of an issue or a digest, or of a circular or single mail, which have no issue. */
export const ownReaders = async (data: Told, letterIds: readonly string[], services: Services) => {
  const issueId = await issueOf(data, services)
  return { readers: letterIds.map(subscriberOfLetter), issue: issueId === null ? null : { id: issueId } }
}

interface Named {
  readonly letters: readonly string[]
  /** Instead of letters. */
  readonly places?: string | undefined
}

/** The letters an outcome names. */
export const lettersIn = ({ letters, places }: Named): Which =>
  places === undefined ? { subscriberIds: letters.map(subscriberOfLetter) } : { places: placesIn(places) }

/** What an outcome is about, or null if it is about no issue. */
export const ownLetters = async <W extends Which>(
  data: Told,
  which: W,
  services: Services,
): Promise<(Letters & { readonly which: W }) | null> => {
  const issueId = await issueOf(data, services)
  return issueId === null ? null : { issueId, jobId: data.jobId, which }
}
