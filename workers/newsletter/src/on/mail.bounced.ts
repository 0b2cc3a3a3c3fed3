import type { Handler } from '@vorbild/events/consume'
import type { Statement } from '@vorbild/events/statement'
import { bounceMeaning } from '../rules/bounce.ts'
import { afterBounce } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { bringBack, failLetters, returnLetters, settle } from '../store/ledger.ts'
import { keepReach, reachesOf } from '../store/reach.ts'
import { ownLetters, subscriberOfLetter } from './own-letters.ts'

/** The mailer's word for a job whose document is gone: pausing and cancelling take the documents back. */
const TAKEN_BACK = 'document_missing'

interface Bounced {
  readonly id: string
  readonly reason: string
  /** Only of what came back after it had been taken. */
  readonly kind?: 'hard' | 'soft' | undefined
}

export const mailBounced: Handler<'mail.bounced', Services> = async ({ data }, services) => {
  const all = await ownLetters(
    data,
    data.letters.map(({ id }) => id),
    services,
  )
  if (!all) return { statements: [] }
  const { db, clock } = services
  const now = clock()
  const fate = (letters: readonly Bounced[]): Statement => {
    const [{ reason, kind } = { reason: '' }] = letters
    const these = { ...all, subscriberIds: letters.map(({ id }) => subscriberOfLetter(id)) }
    if (reason === TAKEN_BACK) return returnLetters(db, these, now)
    return kind === undefined ? failLetters(db, these, reason, now) : bringBack(db, these, reason, now)
  }
  const alike = Map.groupBy(data.letters, ({ reason, kind }) => `${kind} ${reason}`)
  const isTakenBack = data.letters.some(({ reason }) => reason === TAKEN_BACK)
  return {
    statements: [...[...alike.values()].map(fate), ...(await countBounces(data.letters, now, services)), settle(db, all.issueId, now)],
    // their turn comes again, unless the issue rests
    ...(isTakenBack && { after: () => services.dispatch(all.issueId).start(all.issueId) }),
  }
}

/** What it means for their readers. Whoever was erased meanwhile is nobody. */
const countBounces = async (letters: readonly Bounced[], now: number, { db, patience }: Services): Promise<Statement[]> => {
  const about = letters.filter(({ reason }) => reason !== TAKEN_BACK)
  const known = await reachesOf(
    db,
    about.map(({ id }) => subscriberOfLetter(id)),
  )
  return about.flatMap((letter) => {
    const id = subscriberOfLetter(letter.id)
    const before = known.get(id)
    const after = before && afterBounce(before, bounceMeaning(letter), letter.reason, patience, now)
    return after && after !== before ? [keepReach(db, id, after)] : []
  })
}
