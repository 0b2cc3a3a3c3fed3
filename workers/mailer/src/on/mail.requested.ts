import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'

/** A mail job lies in R2: its letters are noted as queued. The sending itself hangs on the alarm, which survives a kill. */
export const mailRequested: Handler<'mail.requested', Services> = async (event, { jobs, openJobs, clock, wake }) => {
  const document = await jobs.read(event.data.jobId)
  if (!document) {
    // asked for again after it was sent: the letters are known, their document is deleted
    if ((await openJobs.byId([event.data.jobId])).length > 0) return { statements: [] }
    throw new Error(`mail job ${event.data.jobId} has no document`)
  }
  const { jobId, purpose, onUnknown = 'again' } = document
  const taken = { id: jobId, purpose, onUnknown, correlationId: event.correlationid, causationId: event.id }
  return {
    statements: openJobs.take(
      taken,
      document.letters.map((letter) => letter.id),
      clock(),
    ),
    after: () => wake('sending'),
  }
}
