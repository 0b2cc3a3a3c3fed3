import type { Handler } from '@vorbild/events/consume'
import { publicationOf } from '../rules/publication-of.ts'
import type { Services } from '../services.ts'
import { keepAddress, keepPublication } from '../store/publications.ts'

/** Something new to tell of. A document that is gone was withdrawn meanwhile. */
export const examplePublished: Handler<'example.published', Services> = async (event, { db, documents, clock, wakeFor }) => {
  const document = await documents.get(event.data.documentKey)
  const found = document && publicationOf(document, clock())
  // whoever wants to hear at once
  return { statements: found ? [keepPublication(db, found), keepAddress(db, found)] : [], after: async () => wakeFor('digests') }
}
