import { ExampleDocument, Tombstone } from '@vorbild/content/documents'
import { type Clock, systemClock } from '@vorbild/kernel/clock'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'

/** Everything this worker uses of the platform. */
export const createServices = (env: Env) => ({
  db: connect(env.DB),
  documents: jsonStore(env.DOCUMENTS, ExampleDocument),
  tombstones: jsonStore(env.DOCUMENTS, Tombstone),
  files: fileStore(env.DOCUMENTS),
  clock: systemClock as Clock,
  settings: {
    baseUrl: env.BASE_URL.replace(/\/$/, ''),
    siteName: env.SITE_NAME,
    operator: { name: env.OPERATOR_NAME, email: env.OPERATOR_EMAIL },
    contributorId: env.DCAT_CONTRIBUTOR_ID,
  },
})

export type Services = ReturnType<typeof createServices>
