import type { Database, Statement } from '@vorbild/events/statement'
import { deadLetter } from '@vorbild/events/tables'
import { and, eq, ne } from 'drizzle-orm'
import * as z from 'zod'

const QUEUE = 'mailer-provider'
const UNREADABLE = 'unreadable'

/** All that is kept of an event of the mail service: what it means for which mail. Its words and its recipient are nowhere. */
export const LostEvent = z.object({
  messageId: z.string(),
  meaning: z.discriminatedUnion('is', [
    z.object({ is: z.literal('bounce'), kind: z.enum(['hard', 'soft']), reason: z.string() }),
    z.object({ is: z.literal('complaint'), feedback: z.string() }),
    z.object({ is: z.literal('unsubscribe') }),
  ]),
})
export type LostEvent = z.infer<typeof LostEvent>

interface Burial {
  readonly attempts: number
  readonly cause: string
  readonly diedAt: number
}

/** Dead letters of the mail service: nobody else sends them again. */
export const lostEventStore = (db: Database) => ({
  /** Told twice it is one dead letter. */
  keep: (event: LostEvent, burial: Burial): Statement =>
    db
      .insert(deadLetter)
      .values({ ...burial, eventId: nameOf(event), queue: QUEUE, type: event.meaning.is, payload: JSON.stringify(event) })
      .onConflictDoNothing(),

  keepUnreadable: (id: string, burial: Burial): Statement =>
    db
      .insert(deadLetter)
      .values({ ...burial, eventId: id, queue: QUEUE, type: UNREADABLE, payload: 'null' })
      .onConflictDoNothing(),

  /** Those that may be understood now, a few at a time. */
  readable: async (): Promise<readonly LostEvent[]> => {
    const found = await db
      .select({ payload: deadLetter.payload })
      .from(deadLetter)
      .where(and(eq(deadLetter.queue, QUEUE), ne(deadLetter.type, UNREADABLE)))
      .orderBy(deadLetter.diedAt)
      .limit(100)
    return found.flatMap(({ payload }) => LostEvent.safeParse(JSON.parse(payload)).data ?? [])
  },

  heal: (event: LostEvent): Statement => db.delete(deadLetter).where(eq(deadLetter.eventId, nameOf(event))),
})

const nameOf = ({ messageId, meaning }: LostEvent): string => `${QUEUE} ${messageId} ${meaning.is}`
