import { documentKeys } from '@vorbild/content/documents'
import { commit, type Statement } from '@vorbild/events/statement'
import { publicationOf } from '../rules/publication-of.ts'
import type { Services } from '../services.ts'
import { giveUpPublication, outdatedPublications, renewPublication } from '../store/publications.ts'

const AT_A_TIME = 25
const PAUSE_MS = 100

/** Reads publications again that an older release took in, from their documents; returns when to go on, null once all are complete. */
export const refreshPublications = async ({ db, documents, clock }: Services): Promise<number | null> => {
  const outdated = await outdatedPublications(db, AT_A_TIME)
  const statements = await Promise.all(
    // in a list, because a statement that is awaited runs at once
    outdated.map(async (known): Promise<readonly Statement[]> => {
      const document = await documents.get(documentKeys.example(known.exampleId, known.version))
      const found = document && publicationOf(document, clock())
      return [found ? renewPublication(db, found) : giveUpPublication(db, known)]
    }),
  )
  if (statements.length > 0) await commit(db, statements.flat())
  return outdated.length === AT_A_TIME ? clock() + PAUSE_MS : null
}
