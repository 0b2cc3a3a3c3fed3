import { type Marks, readMarks, writeMarks } from '../rules/round.ts'

/** The marks of jobs being sent, by job. */
export type Notes = ReadonlyMap<string, Marks>

/**
 * What the sender writes down before letters go into the air, in the storage of its own object: a tenth of a millisecond away, where
 * the database is some. The database hears of a whole flight at its end, and then of its number; so notes of a flight it knows are old.
 */
export interface Journal {
  /** The flight that was noted last, and how far it had come. */
  read(): Promise<{ readonly flight: number; readonly notes: Notes }>
  /** Safe on disk once it is done. */
  note(flight: number, notes: Notes): Promise<void>
  /** The database knows it all. */
  clear(jobIds: readonly string[]): Promise<void>
}

const FLIGHT = 'flight'
const PREFIX = 'marks:'

export const journalIn = (storage: Pick<DurableObjectStorage, 'get' | 'list' | 'put' | 'delete' | 'sync'>): Journal => ({
  read: async () => {
    const [flight = 0, stored] = await Promise.all([storage.get<number>(FLIGHT), storage.list<string>({ prefix: PREFIX })])
    return { flight, notes: new Map([...stored].map(([key, marks]) => [key.slice(PREFIX.length), readMarks(marks)])) }
  },
  note: async (flight, notes) => {
    const marks = [...notes].map(([jobId, each]) => [PREFIX + jobId, writeMarks(each)] as const)
    const written = storage.put({ [FLIGHT]: flight, ...Object.fromEntries(marks) })
    await Promise.all([written, storage.sync()])
  },
  clear: async (jobIds) => {
    await storage.delete(jobIds.map((jobId) => PREFIX + jobId))
  },
})
