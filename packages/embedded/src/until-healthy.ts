const PATIENCE_MS = 60_000

/** Waits until all six workers answer, and, on a seeded instance, until search knows the examples. */
export const untilHealthy = async (url: string, examples: number): Promise<void> => {
  const end = Date.now() + PATIENCE_MS
  for (;;) {
    if ((await isHealthy(url)) && (await found(url)) >= examples) return
    if (Date.now() > end) throw new Error(`the workers did not become healthy within ${PATIENCE_MS / 1000} seconds; see ${url}/health`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const isHealthy = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(`${url}/health`)).ok
  } catch {
    // nobody listens there yet
    return false
  }
}

const found = async (url: string): Promise<number> => {
  const answer = await fetch(`${url}/api/v1/examples`)
  return answer.ok ? ((await answer.json()) as { total: number }).total : -1
}
