import type { Statement } from '@vorbild/events/statement'
import type { Services } from '../services.ts'
import { waitedFor } from '../store/still-wanted.ts'
import { noteStep } from './note-step.ts'

/** Whom the question did not reach for certain has said nothing by their silence: noted, so that they are asked again instead. */
export const noteUnasked = async (subscriberIds: readonly string[], services: Services): Promise<Statement[]> => {
  const people = await waitedFor(services.db, subscriberIds)
  const notes = await Promise.all(people.map((person) => noteStep(person, 'question_lost', person.locale, services)))
  return notes.flat()
}
