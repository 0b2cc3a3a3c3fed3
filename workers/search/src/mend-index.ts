import { rebuild } from './rebuild.ts'
import { INDEX_SCHEMA } from './rules/index/schema-number.ts'
import { newestVersions } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { readState } from './store/index-state.ts'
import { publicVersions, withdrawnIds } from './store/versions.ts'

const NIGHT = { hour: 2, minutes: 15 }

/** Makes the index anew when it was written by an older version of this worker, or, looked at once a night, when it drifted from R2. */
export const mendIndex = async (services: Services): Promise<boolean> => {
  const { schema } = await readState(services.db)
  const now = new Date(services.clock())
  const isNight = now.getUTCHours() === NIGHT.hour && now.getUTCMinutes() < NIGHT.minutes
  const needed = schema < INDEX_SCHEMA || (isNight && (await hasDrifted(services)))
  if (needed) await rebuild(services)
  return needed
}

const VERSION_KEY = /^examples\/([^/]+)\/v(\d+)\.json$/

/** Whether the newest documents in R2 and what the index holds are not the same versions. What was withdrawn may still lie in R2. */
export const hasDrifted = async ({ db, files }: Services): Promise<boolean> => {
  const indexed = await publicVersions(db)
  const gone = new Set(await withdrawnIds(db))
  const stored = newestVersions(await files.list('examples/')).newest.flatMap((key) => {
    const [, exampleId = '', version = '0'] = VERSION_KEY.exec(key) ?? []
    return gone.has(exampleId) ? [] : [[exampleId, Number(version)] as const]
  })
  return stored.length !== indexed.size || stored.some(([exampleId, version]) => indexed.get(exampleId) !== version)
}
