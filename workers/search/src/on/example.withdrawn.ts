import type { Handler } from '@vorbild/events/consume'
import type { Services } from '../services.ts'
import { forgetVersions } from '../store/versions.ts'
import { removeExample } from '../store/write-index.ts'

export const exampleWithdrawn: Handler<'example.withdrawn', Services> = async ({ data }, { db, clock }) => ({
  statements: [...removeExample(db, data.exampleId, clock()), forgetVersions(db, data.exampleId)],
})
