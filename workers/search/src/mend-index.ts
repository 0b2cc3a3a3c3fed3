import { rebuild } from './rebuild.ts'
import { INDEX_SCHEMA } from './rules/index/schema-number.ts'
import { newestVersions } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { countAllAdoptions } from './store/adoptions.ts'
import { readState } from './store/index-state.ts'
import { isBeingRebuilt, isLeftOver, segmentTime } from './store/segment-number.ts'
import { countVersions, lacksAddress, lastWithdrawal, publicVersions, withdrawnIds } from './store/versions.ts'
import { lacksPages } from './store/whole-segments.ts'

const NIGHT = { hour: 2, minutes: 15 }

/**
 * Makes the index anew when it was written by an older version of this worker, when somebody was broken off doing so, when it has lost a
 * segment, or, looked at once a night, when it drifted from R2, lost a page, or its pages may hold words of what was withdrawn since they
 * were written. Nobody can read those, but they are to be gone. While somebody is at it, all of this waits for the next time.
 */
export const mendIndex = async (services: Services, at: number): Promise<boolean> => {
  const { schema, segments } = await readState(services.db)
  const now = new Date(at)
  const isNight = now.getUTCHours() === NIGHT.hour && now.getUTCMinutes() < NIGHT.minutes
  // two at once would write under each other's numbers, and both fail
  if (await isBeingRebuilt(services.db, segments, services.clock())) return false
  const needed =
    schema < INDEX_SCHEMA ||
    (await isLeftOver(services.db, segments, services.clock())) ||
    (await lacksPages(services.db, segments, isNight)) ||
    (isNight && ((await holdsWithdrawn(services, segments)) || (await hasDrifted(services))))
  if (needed) await rebuild(services)
  return needed
}

/** Whether something was withdrawn after the oldest of these segments was begun. */
const holdsWithdrawn = async ({ db }: Services, segments: readonly number[]): Promise<boolean> =>
  segments.length > 0 && (await lastWithdrawal(db)) >= segmentTime(Math.min(...segments))

const ADOPTION_KEY = /^adoptions\/[^/]+\/[^/]+\.json$/
const VERSION_KEY = /^examples\/([^/]+)\/v(\d+)\.json$/

/**
 * Whether what the database holds is not what lies in R2: another version, a document more or less, or one written again since it was
 * taken in; versions, addresses and uses that are missing. What was withdrawn may still lie in R2.
 */
const hasDrifted = async ({ db, files }: Services): Promise<boolean> => {
  const indexed = await publicVersions(db)
  const gone = new Set(await withdrawnIds(db))
  const written = new Map((await files.listWithTimes('examples/')).map(({ key, writtenAt }) => [key, writtenAt]))
  const versions = [...written.keys()].filter((key) => VERSION_KEY.test(key) && !gone.has(key.split('/')[1] ?? ''))
  const stored = newestVersions([...written.keys()]).newest.flatMap((key) => {
    const [, exampleId = '', version = '0'] = VERSION_KEY.exec(key) ?? []
    return gone.has(exampleId) ? [] : [{ exampleId, version: Number(version), writtenAt: written.get(key) ?? 0 }]
  })
  const isKnown = ({ exampleId, version, writtenAt }: (typeof stored)[number]): boolean => {
    const known = indexed.get(exampleId)
    return known?.version === version && writtenAt <= known.indexedAt
  }
  if (stored.length !== indexed.size || !stored.every(isKnown)) return true
  if ((await countVersions(db)) !== versions.length || (await lacksAddress(db))) return true
  return (await countAllAdoptions(db)) !== (await files.list('adoptions/')).filter((key) => ADOPTION_KEY.test(key)).length
}
