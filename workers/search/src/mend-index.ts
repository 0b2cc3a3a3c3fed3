import { hasDrifted } from './has-drifted.ts'
import { rebuild } from './rebuild.ts'
import { INDEX_SCHEMA } from './rules/index/schema-number.ts'
import type { Services } from './services.ts'
import { readState } from './store/index-state.ts'
import { isBeingRebuilt, isLeftOver, segmentTime } from './store/segment-number.ts'
import { lastWithdrawal } from './store/versions.ts'
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
  return needed && (await rebuild(services)) !== null
}

/** Whether something was withdrawn after the oldest of these segments was begun. */
const holdsWithdrawn = async ({ db }: Services, segments: readonly number[]): Promise<boolean> =>
  segments.length > 0 && (await lastWithdrawal(db)) >= segmentTime(Math.min(...segments))
