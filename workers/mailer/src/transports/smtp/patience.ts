/** Waits for one thing after the other, for each no longer than told. */
export interface Patience {
  /** What a promise brings, or 'timeout' if it takes longer; then no more may be waited for. */
  wait<T>(timeoutMs: number, promise: Promise<T>): Promise<T | 'timeout'>
  end(): void
}

/** One timer serves many waits: to set and to clear one costs more than to read the answer that is waited for. */
export const createPatience = (): Patience => {
  let timer: ReturnType<typeof setTimeout> | null = null
  let firesAt = 0
  let until = 0
  let giveUp: (() => void) | null = null

  const set = (at: number) => {
    if (timer !== null) clearTimeout(timer)
    firesAt = at
    timer = setTimeout(look, Math.max(0, at - Date.now()))
  }
  const look = () => {
    timer = null
    if (giveUp === null) return
    if (Date.now() >= until) giveUp()
    else set(until)
  }

  return {
    wait: (timeoutMs, promise) =>
      new Promise((resolve, reject) => {
        until = Date.now() + timeoutMs
        giveUp = () => resolve('timeout')
        // one that fires too early only looks; too late it would be
        if (timer === null || firesAt > until) set(until)
        promise.then(
          (value) => {
            giveUp = null
            resolve(value)
          },
          (error) => {
            giveUp = null
            reject(error)
          },
        )
      }),
    end: () => {
      if (timer !== null) clearTimeout(timer)
      timer = null
    },
  }
}
