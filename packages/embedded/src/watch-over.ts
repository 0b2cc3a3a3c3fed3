const LOOK_EVERY_MS = 1_000
/** Miniflare starts a dead workerd again by itself within a few seconds; it gives up if that one dies while starting. */
const PATIENCE_MS = 6_000

export interface Watch {
  stop(): Promise<void>
}

/** Looks whether the house still answers. Silent for too long, it is built up anew; back again, `afterwards` is called. */
export const watchOver = (url: string, revive: () => Promise<void>, afterwards: () => Promise<void>): Watch => {
  let silentSince: number | null = null
  const look = async () => {
    if (await answers(url)) {
      if (silentSince !== null) await afterwards()
      silentSince = null
      return
    }
    silentSince ??= Date.now()
    if (Date.now() - silentSince < PATIENCE_MS) return
    console.error('the workers do not answer; starting them again')
    await revive()
  }
  let looking: Promise<void> | null = null
  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => console.error(`starting again failed: ${String(error)}`))
      .finally(() => {
        looking = null
      })
  }, LOOK_EVERY_MS)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

/** Any answer counts, whatever its status; silence or a refused connection does not. */
const answers = async (url: string): Promise<boolean> => {
  try {
    await (await fetch(`${url}/robots.txt`, { signal: AbortSignal.timeout(5_000) })).arrayBuffer()
    return true
  } catch {
    return false
  }
}
