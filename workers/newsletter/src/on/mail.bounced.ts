import type { Handler } from '@vorbild/events/consume'
import type { Statement } from '@vorbild/events/statement'
import { bounceMeaning } from '@vorbild/mail/bounce-meaning'
import { LETTER_TAKEN_BACK } from '@vorbild/mail/mail-job'
import { noteUnasked } from '../deeds/note-unasked.ts'
import { suppressPeople } from '../deeds/suppress-people.ts'
import { afterBounce } from '../rules/reach.ts'
import type { Services } from '../services.ts'
import { bringBack, dropLetters, failLetters, returnLetters, settle } from '../store/ledger.ts'
import { releasePosted } from '../store/posted-jobs.ts'
import { keepReach, reachesOf } from '../store/reach.ts'
import { ownLetters, subscriberOfLetter } from './own-letters.ts'

/** The mailer's word for a job whose document is gone: pausing and cancelling take the documents back. */
const JOB_TAKEN_BACK = 'document_missing'

interface Bounced {
  readonly id: string
  readonly reason: string
  /** Only of what came back after it had been taken. */
  readonly kind?: 'hard' | 'soft' | undefined
}

export const mailBounced: Handler<'mail.bounced', Services> = async ({ data }, services) => {
  const which = { subscriberIds: data.letters.map(({ id }) => subscriberOfLetter(id)) }
  const all = await ownLetters(data, which, services)
  const { db, clock } = services
  const now = clock()
  // a circular and a single mail have readers, but no ledger
  if (!all)
    return {
      statements: [
        ...releasePosted(db, data.jobId, which),
        ...(await countBounces(data.letters, now, services)),
        ...(data.purpose === 'newsletter' ? await noteUnasked(which.subscriberIds, services) : []),
      ],
      after: async () => services.wakeFor('recall'),
    }
  const fate = (letters: readonly Bounced[]): readonly Statement[] => {
    const [{ reason, kind } = { reason: '' }] = letters
    const these = { ...all, which: { subscriberIds: letters.map(({ id }) => subscriberOfLetter(id)) } }
    if (reason === JOB_TAKEN_BACK) return returnLetters(db, these, now)
    if (reason === LETTER_TAKEN_BACK) return dropLetters(db, these, now)
    return kind === undefined ? failLetters(db, these, reason, now) : bringBack(db, these, { reason, kind }, now)
  }
  const alike = Map.groupBy(data.letters, ({ reason, kind }) => `${kind} ${reason}`)
  return {
    statements: [...[...alike.values()].flatMap(fate), ...(await countBounces(data.letters, now, services)), settle(db, all.issueId, now)],
    // whose job was taken back has their turn again, unless the issue rests; and the mailer has room again
    after: async () => {
      services.wakeFor('recall')
      await services.dispatch(all.issueId).advance()
    },
  }
}

/** What it means for their readers. Whoever was erased meanwhile is nobody. */
const countBounces = async (letters: readonly Bounced[], now: number, services: Services): Promise<Statement[]> => {
  const { db, patience } = services
  const about = letters
    .filter(({ reason }) => reason !== JOB_TAKEN_BACK)
    .map((letter) => ({ ...letter, subscriber: subscriberOfLetter(letter.id) }))
  const known = await reachesOf(
    db,
    about.map(({ subscriber }) => subscriber),
  )
  const changed = about.flatMap(({ subscriber, ...letter }) => {
    const before = known.get(subscriber)
    const after = before && afterBounce(before, bounceMeaning(letter), letter.reason, patience, now)
    return after && after !== before ? [{ subscriber, after }] : []
  })
  const ended = changed.filter(({ after }) => after.reach === 'suppressed').map(({ subscriber }) => subscriber)
  return [
    ...changed.map(({ subscriber, after }) => keepReach(db, subscriber, after)),
    ...(await suppressPeople(ended, 'bounced', services)),
  ]
}
