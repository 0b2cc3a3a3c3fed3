import { documentKeys } from '@vorbild/content/documents'
import { commit, type Statement } from '@vorbild/events/statement'
import { publicationOf } from '../rules/publication-of.ts'
import type { Services } from '../services.ts'
import { giveUpPublication, keepAddress, outdatedPublications, renewPublication, versionsWithoutAddress } from '../store/publications.ts'

const AT_A_TIME = 25
const PAUSE_MS = 100

/**
 * Reads publications again that an older release took in, from their documents, and notes where their versions stood; returns when to go
 * on, null once all are complete.
 */
export const refreshPublications = async (services: Services): Promise<number | null> => {
  const { db, clock } = services
  const [outdated, nowhere] = await Promise.all([outdatedPublications(db, AT_A_TIME), versionsWithoutAddress(db, AT_A_TIME)])
  const statements = await Promise.all([
    ...outdated.map((known) => renewed(known, services)),
    ...nowhere.map((known) => addressOf(known, services)),
  ])
  if (statements.length > 0) await commit(db, statements.flat())
  return Math.max(outdated.length, nowhere.length) === AT_A_TIME ? clock() + PAUSE_MS : null
}

type Known = Awaited<ReturnType<typeof outdatedPublications>>[number]

// in lists, because a statement that is awaited runs at once
const renewed = async (known: Known, { db, documents, clock }: Services): Promise<readonly Statement[]> => {
  const document = await documents.get(documentKeys.example(known.exampleId, known.version))
  const found = document && publicationOf(document, clock())
  return [found ? renewPublication(db, found) : giveUpPublication(db, known)]
}

/** A version whose document is gone stood nowhere that anybody could know of. */
const addressOf = async (known: Known, { db, documents }: Services): Promise<readonly Statement[]> => {
  const document = await documents.get(documentKeys.example(known.exampleId, known.version))
  return [keepAddress(db, { ...known, slug: document?.slug ?? '' })]
}
