import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { holdLetters, settle } from '../store/ledger.ts'
import { noteListDeed } from '../store/list-history.ts'
import { ownLetters } from './own-letters.ts'

/** Nobody knows whether these arrived: the office decides. A circular has no ledger and is not repeated; the list's history says how many. */
export const mailUnknown: Handler<'mail.unknown', Services> = async ({ id, data }, services) => {
  const letters = await ownLetters(data, data.letters, services)
  const { db, clock } = services
  const now = clock()
  if (letters) return { statements: [...holdLetters(db, letters, now), settle(db, letters.issueId, now)] }
  if (data.purpose !== 'newsletter') return { statements: [] }
  return { statements: [noteListDeed(db, { id, at: now, personId: '', personName: '', action: 'in_doubt', people: data.letters.length })] }
}
