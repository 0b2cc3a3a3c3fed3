import { commit, type Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { subscriberLink } from '../links.ts'
import { circular } from '../mails/circular.ts'
import { postLetters } from '../mails/post-letters.ts'
import { stillWantedTimes } from '../rules/still-wanted.ts'
import type { Services } from '../services.ts'
import { askUnaskedAgain, dueToAsk, noteAsked, pauseUnanswered, stillSilent, stillToAsk, unansweredSince } from '../store/still-wanted.ts'
import type { Subscriber } from '../store/subscribers.ts'
import { dateText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'
import { leave } from './leave.ts'
import { noteStep } from './note-step.ts'

/**
 * Asks the next whose yes is old, and does what is set about those who gave no answer, unless the question never reached them; returns when the next are due, or null until rung.
 * Question and note are one batch, so nobody is asked twice for one yes; whoever answers or leaves at this very moment lets it fail, and
 * the next look finds how things stand.
 */
export const askStillWanted = async (services: Services): Promise<number | null> => {
  const { db, clock, stillWanted, chunkSize, perSecond } = services
  if (!stillWanted.isOn) return null
  const now = clock()
  const { yesBefore, askedBefore } = stillWantedTimes(now, stillWanted)
  const silent = await unansweredSince(db, askedBefore, chunkSize)
  await commit(db, [...(await giveUp(silent, services)), askUnaskedAgain(db, askedBefore)])
  const due = await dueToAsk(db, yesBefore, chunkSize)
  for (const some of Map.groupBy(due, ({ locale }) => locale).values()) await commit(db, await ask(some, services))
  services.wake()
  if (silent.length > 0) services.wakeFor('recall')
  return silent.length + due.length > 0 ? now + Math.ceil((due.length * 1000) / perSecond) : null
}

const ask = async (people: readonly Subscriber[], services: Services): Promise<Statement[]> => {
  const { db, clock, siteName, stillWanted } = services
  const now = clock()
  const locale = people[0]?.locale ?? 'de'
  const until = dateText(stillWantedTimes(now, stillWanted).answerBy, locale)
  const letters = await Promise.all(
    people.map(async ({ id, email }) => ({
      subscriberId: id,
      to: email,
      values: {
        action: await subscriberLink(services, locale, 'keep', id),
        unsubscribe: await subscriberLink(services, locale, 'unsubscribe', id),
      },
    })),
  )
  const mail = circular(texts(locale).mails.stillWanted(siteName, until, stillWanted.unanswered === 'end'), locale, services)
  const notes = await Promise.all(people.map((person) => noteStep(person, 'asked_again', locale, services)))
  const ids = people.map(({ id }) => id)
  return [
    stillToAsk(db, ids),
    noteAsked(db, ids, now),
    ...notes.flat(),
    ...(await postLetters({ ...mail, letters, meantFor: 'subscribers' }, newId(), services)),
  ]
}

const giveUp = async (people: readonly Subscriber[], services: Services): Promise<Statement[]> => {
  const { db, clock, stillWanted } = services
  const isEnd = stillWanted.unanswered === 'end'
  const ids = people.map(({ id }) => id)
  const notes = await Promise.all(people.map((person) => noteStep(person, isEnd ? 'ended' : 'paused', person.locale, services)))
  if (ids.length === 0) return []
  return [stillSilent(db, ids), ...notes.flat(), ...(isEnd ? await leave(ids, 'no_answer', services) : [pauseUnanswered(db, ids, clock())])]
}
