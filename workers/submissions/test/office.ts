import { documentKeys, ReviewNote } from '@vorbild/content/documents'
import type { DataOf, EventType } from '@vorbild/events/catalogue'
import { dataSchemaName } from '@vorbild/events/envelope'
import { newId } from '@vorbild/kernel/id'
import type { World } from '@vorbild/testing/world'

const PRODUCERS = { review: 'vorbild-review', mailer: 'vorbild-mailer' } as const

/** Puts an event of another worker on this worker's queue, as that worker's relay would. */
export const hear = async <T extends EventType>(
  world: World,
  source: keyof typeof PRODUCERS,
  type: T,
  data: DataOf<T>,
  id = newId(),
): Promise<void> => {
  const queue = await world.miniflare.getQueueProducer('SUBMISSIONS_EVENTS', PRODUCERS[source])
  await queue.send({
    ...{ specversion: '1.0', id, source, type, subject: 'test', time: new Date().toISOString() },
    ...{ datacontenttype: 'application/json', dataschema: dataSchemaName(type), correlationid: newId(), data },
  })
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
