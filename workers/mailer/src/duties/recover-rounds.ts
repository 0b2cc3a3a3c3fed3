import { inTheAirIn, recovered, without } from '../rules/round.ts'
import type { Services } from '../services.ts'
import type { OpenJob } from '../store/jobs.ts'
import type { Journal, Notes } from './journal.ts'
import { type Landed, settleRounds } from './settle-rounds.ts'

/**
 * What a kill left behind: letters in the air may have arrived. They go out again and count as repeated, or wait for a
 * person's word, as their job asks. What was accepted is told. Returns the number of the last flight. Of all jobs, or of those named.
 */
export const recoverRounds = async (services: Services, journal: Journal, only: readonly string[] | null = null): Promise<number> => {
  const [{ flight, notes }, settled, stored] = await Promise.all([
    journal.read(),
    services.flights.settled(),
    services.rounds.interrupted(),
  ])
  const found = [...stored, ...(flight > settled ? notes : [])]
  const cutOff: Notes = new Map(found.filter(([jobId]) => only === null || only.includes(jobId)))
  const last = Math.max(flight, settled)
  if (cutOff.size > 0) {
    const jobs = await services.openJobs.byId([...cutOff.keys()])
    await settleRounds(services, last, await Promise.all(jobs.map((job) => landedOf(services, job, cutOff))))
  }
  await journal.clear([...notes.keys()])
  return last
}

const landedOf = async (services: Services, job: OpenJob, notes: Notes): Promise<Landed> => {
  const { letters, openJobs, clock, log, wayOut } = services
  const marks = notes.get(job.id) ?? []
  const inTheAir = inTheAirIn(marks)
  const letterIds = await openJobs.letterIds(job.id)
  const letterAt = (position: number) => letterIds[position] ?? ''
  if (inTheAir.length > 0) log('warn', 'letters were in the air at a stop', { letters: inTheAir.length, job: job.id })
  const knowsRepeats = wayOut(job.purpose).transport.batch !== null
  if (job.onUnknown === 'hold' && !knowsRepeats && inTheAir.length > 0)
    return { job, marks: without(marks, inTheAir), troubles: [letters.markUnknown(job.id, inTheAir.map(letterAt), clock())], letterAt }
  return { job, marks: recovered(marks, knowsRepeats), troubles: [], letterAt }
}
