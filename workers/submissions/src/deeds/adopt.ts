import { DOCUMENT_SCHEMA_VERSION, documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { linkKey } from '@vorbild/kernel/link-token'
import type { Locale } from '@vorbild/kernel/locale'
import { mailJobKey } from '@vorbild/mail/mail-job'
import { mailToResponsible } from '../post-to-responsible.ts'
import { responsibleFor } from '../responsible-for.ts'
import { sameUse, type Use } from '../rules/exchange.ts'
import type { Services } from '../services.ts'
import type { DeedContext } from './deed-context.ts'

/**
 * Somebody used an example: the submitter hears of it and it counts once, however often the same is sent. The document lies in R2
 * before anybody hears of it; a kill in between leaves one that the next try finds as it should be.
 */
export const adopt = async (
  services: Services,
  example: ExampleDocument,
  use: Use,
  locale: Locale,
  { now, correlationId }: DeedContext,
): Promise<void> => {
  const { adoptions, adoptionDocuments, db, outbox, readerMails } = services
  const { exampleId } = example
  const id = await adoptionId(services, exampleId, use)
  // known already, or taken out of the count, which then stays
  if (await adoptions.get(id)) return
  await adoptionDocuments.put(documentKeys.adoption(exampleId, id), {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    exampleId,
    adoptedAt: isoTime(now),
  })
  const { submitter } = await responsibleFor(services, example)
  const mail = await readerMails.adoption(example, use, id, submitter)
  const cause = { correlationId }
  const letter = { example, recipient: 'submitter', words: use, locale } as const
  const { jobId, statements } = await mailToResponsible(services, submitter, mail, letter, { now, correlationId })
  try {
    await commit(db, [
      adoptions.add(id, exampleId, now),
      ...statements,
      ...outbox.say(now, cause, { type: 'adoption.changed', subject: exampleId, data: { exampleId, adoptionId: id } }),
    ])
  } catch (error) {
    await services.mailJobs.delete(mailJobKey(jobId))
    // a second click was faster and said it all
    if (!(await adoptions.get(id))) throw error
  }
  services.wake('outbox')
}

/** Follows from what was said, so that saying it twice is one use. */
export const adoptionId = ({ settings }: Services, exampleId: string, { use }: Use): Promise<string> =>
  linkKey(settings.secret, `use of ${exampleId}`, sameUse(use))

/** Takes one out of the count, for good. Twice is once. */
export const takeBackAdoption = async (services: Services, id: string, { now, correlationId }: DeedContext): Promise<void> => {
  const row = await services.adoptions.get(id)
  if (row === null || row.takenBackAt !== null) return
  const { exampleId } = row
  await services.adoptionDocuments.delete(documentKeys.adoption(exampleId, id))
  await commit(services.db, [
    services.adoptions.takeBack(id, now),
    ...services.outbox.say(now, { correlationId }, { type: 'adoption.changed', subject: exampleId, data: { exampleId, adoptionId: id } }),
  ])
  services.wake('outbox')
}
