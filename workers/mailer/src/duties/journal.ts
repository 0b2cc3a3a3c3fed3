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

export const journalIn = (storage: Pick<DurableObjectStorage, 'kv' | 'sync'>): Journal => {
  let noted: number | null = null
  return {
    read: async () => {
      const notes = [...storage.kv.list<string>({ prefix: PREFIX })].map(
        ([key, marks]) => [key.slice(PREFIX.length), readMarks(marks)] as const,
      )
      return { flight: storage.kv.get<number>(FLIGHT) ?? 0, notes: new Map(notes) }
    },
    note: async (flight, notes) => {
      // written without a pause between, so all or nothing
      if (noted !== flight) storage.kv.put(FLIGHT, flight)
      noted = flight
      for (const [jobId, marks] of notes) storage.kv.put(PREFIX + jobId, writeMarks(marks))
      await storage.sync()
    },
    clear: async (jobIds) => {
      for (const jobId of jobIds) storage.kv.delete(PREFIX + jobId)
    },
  }
}
