import { DOCUMENT_SCHEMA_VERSION, documentKeys } from '@vorbild/content/documents'
import { isoTime } from '@vorbild/kernel/clock'
import type { Services } from './services.ts'
import { withdrawnPublications } from './store/publications.ts'

interface Withdrawn {
  readonly exampleId: string
  readonly slug: string
  readonly withdrawnAt: number
}

/** Leaves a tombstone where an example was, so that its addresses say "gone" even to a search database that starts from nothing. */
export const bury = ({ tombstones }: Pick<Services, 'tombstones'>, { exampleId, slug, withdrawnAt }: Withdrawn): Promise<void> =>
  tombstones.put(documentKeys.tombstone(exampleId), {
    schemaVersion: DOCUMENT_SCHEMA_VERSION,
    exampleId,
    slug,
    withdrawnAt: isoTime(withdrawnAt),
  })

/** The same for what was withdrawn before there were tombstones. */
export const buryAll = async (services: Pick<Services, 'db' | 'files' | 'tombstones'>): Promise<void> => {
  const known = new Set(await services.files.list('withdrawn/'))
  for (const { exampleId, slug, withdrawnAt } of await withdrawnPublications(services.db)) {
    if (!known.has(documentKeys.tombstone(exampleId))) await bury(services, { exampleId, slug, withdrawnAt: withdrawnAt ?? 0 })
  }
}
