import type { Database, Statement } from '@vorbild/events/statement'
import { flight } from './schema.ts'

/** Up to which flight the database knows all: the only place that knows the table. There is one sender, so one row. */
export const flightStore = (db: Database) => ({
  settled: async (): Promise<number> => (await db.select({ settled: flight.settled }).from(flight))[0]?.settled ?? 0,

  settle: (number: number): Statement =>
    db
      .insert(flight)
      .values({ id: 1, settled: number })
      .onConflictDoUpdate({ target: flight.id, set: { settled: number } }),
})
