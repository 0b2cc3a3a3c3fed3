import { commit } from '@vorbild/events/statement'
import { monthOf } from '../rules/growth.ts'
import type { Services } from '../services.ts'
import { lastSnapshotAt, takeSnapshot } from '../store/growth.ts'
import { keepFinalDigestFigures, keepFinalFigures } from '../store/issue-figures.ts'
import { dropLeftPictures } from './drop-pictures.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Once a day: how many chose what, the issues whose numbers are final by now, and pictures that nobody needs. */
export const takeStock = async (services: Services): Promise<void> => {
  const { db, clock } = services
  const now = clock()
  if (Math.floor((await lastSnapshotAt(db)) / DAY_MS) === Math.floor(now / DAY_MS)) return
  await commit(db, [
    ...(await keepFinalFigures(db, now)),
    ...(await keepFinalDigestFigures(db, now)),
    ...takeSnapshot(db, monthOf(now), now),
  ])
  await dropLeftPictures(services)
}
