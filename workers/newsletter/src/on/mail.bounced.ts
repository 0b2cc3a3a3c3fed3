import type { Handler } from '@vorbild/events/consume'
import { isHardBounce } from '../rules/bounce.ts'
import type { Services } from '../services.ts'
import { countBounce, failLetters, settle } from '../store/ledger.ts'
import { ownLetters, subscriberOfLetter } from './own-letters.ts'

export const mailBounced: Handler<'mail.bounced', Services> = async ({ data }, services) => {
  const all = await ownLetters(
    data,
    data.letters.map(({ id }) => id),
    services,
  )
  if (!all) return { statements: [] }
  const { db, clock } = services
  const now = clock()
  const byReason = Map.groupBy(data.letters, ({ reason }) => reason)
  const hard = data.letters.filter(({ reason }) => isHardBounce(reason)).map(({ id }) => subscriberOfLetter(id))
  return {
    statements: [
      ...[...byReason].map(([reason, letters]) =>
        failLetters(db, { ...all, subscriberIds: letters.map(({ id }) => subscriberOfLetter(id)) }, reason, now),
      ),
      countBounce(db, hard),
      settle(db, all.issueId, now),
    ],
  }
}
