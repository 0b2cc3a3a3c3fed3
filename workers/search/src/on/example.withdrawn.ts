import type { Handler } from '@vorbild/events/consume'
import { refreshPart } from '../open-data.ts'
import type { Services } from '../services.ts'
import { forgetAdoptionsOf } from '../store/adoptions.ts'
import { doubtIndex } from '../store/held-index.ts'
import { forgetVersions } from '../store/versions.ts'
import { removeExample } from '../store/write-index.ts'

export const exampleWithdrawn: Handler<'example.withdrawn', Services> = async ({ data }, services) => ({
  statements: [
    ...removeExample(services.db, data.exampleId, services.clock()),
    forgetVersions(services.db, data.exampleId),
    forgetAdoptionsOf(services.db, data.exampleId),
  ],
  after: () => {
    doubtIndex()
    return refreshPart(services, data.exampleId)
  },
})
