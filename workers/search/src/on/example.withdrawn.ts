import type { Handler } from '@vorbild/events/consume'
import { leaveOut, refreshPart } from '../open-data.ts'
import type { Services } from '../services.ts'
import { forgetAdoptionsOf } from '../store/adoptions.ts'
import { doubtIndex } from '../store/held-index.ts'
import { forgetVersions } from '../store/versions.ts'
import { removeExample } from '../store/write-index.ts'

/** Files go before the batch: should a kill fall between, they are written again, whereas after it nobody would come back for them. */
export const exampleWithdrawn: Handler<'example.withdrawn', Services> = async ({ data }, services) => {
  await leaveOut(services, data.exampleId)
  return {
    statements: [
      ...removeExample(services.db, data.exampleId, services.clock()),
      forgetVersions(services.db, data.exampleId),
      forgetAdoptionsOf(services.db, data.exampleId),
    ],
    after: () => {
      doubtIndex()
      return refreshPart(services, data.exampleId)
    },
  }
}
