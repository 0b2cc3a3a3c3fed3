import { documentKeys, ReviewNote } from '@vorbild/content/documents'
import type { DataOf, EventType } from '@vorbild/events/catalogue'
import { newId } from '@vorbild/kernel/id'
import { deliver, envelope } from '@vorbild/testing/deliver'
import type { World } from '@vorbild/testing/world'

/** Puts an event of another worker on this worker's queue, as that worker's relay would. */
export const hear = async <T extends EventType>(
  world: World,
  source: 'review' | 'mailer',
  type: T,
  data: DataOf<T>,
  id = newId(),
): Promise<void> => {
  await deliver(world, 'submissions-events', source, envelope(source, type, data, id))
}

/** Writes what the office asks or says to R2; the key of the note. */
export const writeNote = async (
  world: World,
  submissionId: string,
  note: Partial<Pick<ReviewNote, 'outcome' | 'message' | 'questions'>>,
): Promise<string> => {
  const key = documentKeys.reviewNote(submissionId, newId())
  const whole = ReviewNote.parse({
    ...{ schemaVersion: 1, submissionId, revision: 1, outcome: 'changes_requested', message: '', questions: [] },
    ...note,
    writtenAt: new Date().toISOString(),
  })
  await (await world.bucket('DOCUMENTS')).put(key, JSON.stringify(whole))
  return key
}
