/** Who is at it since when; null: nobody. */
export interface Work {
  since: number | null
}

const STEP_MS = 20
/** Whoever takes longer was probably broken off. */
const LONGEST_MS = 15_000

/**
 * Lets one request make what several need at the same time. Each waits on its own for it to be `ready`, because a request may be broken off,
 * and with it all it was doing.
 */
export const onlyOne = async <Thing>(work: Work, ready: () => Thing | null, make: () => Promise<Thing>): Promise<Thing> => {
  while (work.since !== null && Date.now() - work.since < LONGEST_MS) {
    await new Promise((done) => setTimeout(done, STEP_MS))
    const made = ready()
    if (made !== null) return made
  }
  work.since = Date.now()
  try {
    return await make()
  } finally {
    work.since = null
  }
}
