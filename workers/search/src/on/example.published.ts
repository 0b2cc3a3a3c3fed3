import type { Handler } from '@vorbild/events/consume'
import { refreshPart } from '../open-data.ts'
import { indexEntry } from '../rules/index-entry.ts'
import type { Services } from '../services.ts'
import { compact } from '../store/compact.ts'
import { doubtIndex, heldIndex } from '../store/held-index.ts'
import { rememberVersions } from '../store/versions.ts'
import { writeEntries } from '../store/write-index.ts'

/** Puts the version into the index. A document that is gone by now was withdrawn meanwhile. */
export const examplePublished: Handler<'example.published', Services> = async ({ data }, services) => {
  const { db, documents, clock } = services
  const document = await documents.get(data.documentKey)
  if (!document) return { statements: [] }
  const { lexicon } = (await heldIndex(db)).index
  return {
    statements: [...writeEntries(db, [indexEntry(document, lexicon)], clock()), rememberVersions(db, [document])],
    after: async () => {
      doubtIndex()
      await compact(db, clock())
      await refreshPart(services, data.exampleId)
    },
  }
}
