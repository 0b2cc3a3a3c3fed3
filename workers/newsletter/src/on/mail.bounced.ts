import type { Handler } from '@vorbild/events/consume'
import type { Statement } from '@vorbild/events/statement'
import { suppressPeople } from '../deeds/suppress-people.ts'
import { isHardBounce } from '../rules/bounce.ts'
import type { Services } from '../services.ts'
import { bringBack, countBounce, failLetters, returnLetters, settle } from '../store/ledger.ts'
import { aboutToStop } from '../store/subscribers.ts'
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
  const fate = (letters: readonly Bounced[]): readonly Statement[] => {
    const [{ reason, kind } = { reason: '' }] = letters
    const these = { ...all, which: { subscriberIds: letters.map(({ id }) => subscriberOfLetter(id)) } }
    if (reason === TAKEN_BACK) return returnLetters(db, these, now)
    return kind === undefined ? failLetters(db, these, reason, now) : bringBack(db, these, reason, now)
  }
  const alike = Map.groupBy(data.letters, ({ reason, kind }) => `${kind} ${reason}`)
  const hard = data.letters
    .filter(({ reason, kind }) => (kind === undefined ? isHardBounce(reason) : kind === 'hard'))
    .map(({ id }) => subscriberOfLetter(id))
  return {
    statements: [
      ...[...alike.values()].flatMap(fate),
      countBounce(db, hard),
      ...(await suppressPeople(await aboutToStop(db, hard), 'bounced', services)),
      settle(db, all.issueId, now),
    ],
    // whose job was taken back has their turn again, unless the issue rests; and the mailer has room again
    after: () => services.dispatch(all.issueId).advance(),
  }
}
