interface Patience {
  readonly lookEveryMs: number
  /** So long one look waits for an answer. */
  readonly answerMs: number
  /** Miniflare starts a dead workerd again by itself within a few seconds; it gives up if that one dies while starting. */
  readonly withGoneMs: number
  /** Who takes connections but does not answer is alive, on a busy machine perhaps: starting again would lose its work and only make more. */
  readonly withBusyMs: number
}

const USUAL: Patience = { lookEveryMs: 1_000, answerMs: 5_000, withGoneMs: 6_000, withBusyMs: 60_000 }

export interface Watch {
  stop(): Promise<void>
}

/** Looks whether the house still answers. Silent for too long, it is built up anew; back again, `afterwards` is called. */
export const watchOver = (
  url: string,
  revive: () => Promise<void>,
  afterwards: () => Promise<void>,
  { lookEveryMs, answerMs, withGoneMs, withBusyMs }: Patience = USUAL,
): Watch => {
  let silentSince: number | null = null
  const look = async () => {
    const state = await stateOf(url, answerMs)
    if (state === 'answers') {
      if (silentSince !== null) await afterwards()
      silentSince = null
      return
    }
    silentSince ??= Date.now()
    if (Date.now() - silentSince < (state === 'busy' ? withBusyMs : withGoneMs)) return
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
  }, lookEveryMs)
  return {
    stop: async () => {
      clearInterval(timer)
      await looking
    },
  }
}

/** Any answer counts, whatever its status. */
const stateOf = async (url: string, answerMs: number): Promise<'answers' | 'busy' | 'gone'> => {
  try {
    await (await fetch(`${url}/robots.txt`, { signal: AbortSignal.timeout(answerMs) })).arrayBuffer()
    return 'answers'
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'busy' : 'gone'
  }
}
