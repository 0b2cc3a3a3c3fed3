import type { Services } from './services.ts'

const PER_RUN = 20

/** Deletes every object of an entry, then the note that it was due; run twice it finds nothing and ends the same. */
export const eraseObjects = async ({ files, records }: Pick<Services, 'files' | 'records'>, submissionId: string): Promise<void> => {
  await files.delete(await files.list(`submissions/${submissionId}/`))
  await records.erased(submissionId)
}

/** The duty of the alarm: whatever a kill left undeleted. Returns when to go on. */
export const eraseDue = async (services: Pick<Services, 'files' | 'records'>, now: number): Promise<number | null> => {
  const due = await services.records.toErase(PER_RUN)
  for (const id of due) await eraseObjects(services, id)
  return due.length === PER_RUN ? now : null
}
