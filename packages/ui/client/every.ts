/** Does a job again and again while its element is in the page and seen; waits longer after failures. Returns how to stop. */
export const every = (seconds: number, job: () => Promise<'go on' | 'stop'>): (() => void) => {
  let failures = 0
  let timer = 0
  const plan = (): void => {
    timer = window.setTimeout(run, seconds * 1000 * 2 ** Math.min(failures, 5))
  }
  const run = async (): Promise<void> => {
    if (document.hidden) return plan()
    try {
      const wish = await job()
      failures = 0
      if (wish === 'stop') return
    } catch {
      failures += 1
    }
    plan()
  }
  plan()
  return () => window.clearTimeout(timer)
}
