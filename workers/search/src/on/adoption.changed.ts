import { documentKeys } from '@vorbild/content/documents'
import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { forgetAdoption, noteAdoption } from '../store/adoptions.ts'

/** Counts what lies in R2 now; the order of events does not matter. */
export const onAdoptionChanged: Handler<'adoption.changed', Services> = async ({ data }, { db, files }) => {
  const { exampleId, adoptionId } = data
  const stands = (await files.list(documentKeys.adoption(exampleId, adoptionId))).length > 0
  return { statements: [stands ? noteAdoption(db, adoptionId, exampleId) : forgetAdoption(db, adoptionId)] }
}
