import type { Handler } from '@vorbild/events/consume'
import { noteUnasked } from '../deeds/note-unasked.ts'
import type { Services } from '../services.ts'
import { holdLetters, settle } from '../store/ledger.ts'
import { noteListDeed } from '../store/list-history.ts'
import { releasePosted } from '../store/posted-jobs.ts'
import { lettersIn, ownLetters, subscriberOfLetter } from './own-letters.ts'

/** Nobody knows whether these arrived: the office decides. A circular has no ledger and is not repeated; the list's history says how many. */
export const mailUnknown: Handler<'mail.unknown', Services> = async ({ id, data }, services) => {
  const which = lettersIn(data)
  const letters = await ownLetters(data, which, services)
  const { db, clock } = services
  const now = clock()
  if (letters) return { statements: [...holdLetters(db, letters, now), settle(db, letters.issueId, now)] }
  const note = { id, at: now, personId: '', personName: '', action: 'in_doubt', people: data.letters.length } as const
  const released = releasePosted(db, data.jobId, which)
  if (data.purpose !== 'newsletter') return { statements: released }
  return { statements: [...released, noteListDeed(db, note), ...(await noteUnasked(data.letters.map(subscriberOfLetter), services))] }
}
