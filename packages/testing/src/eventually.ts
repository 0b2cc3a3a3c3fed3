const OFTEN_MS = 10
const SELDOM_MS = 100

/**
 * Asks again and again until there is an answer: queues and alarms take their time. Most answers come soon, so it begins by asking often.
 * Fails after `timeoutMs`.
 */
export const eventually = async <T>(what: string, ask: () => Promise<T | null | undefined | false>, timeoutMs = 25_000): Promise<T> => {
  const end = Date.now() + timeoutMs
  for (let pause = OFTEN_MS; ; pause = Math.min(pause * 1.5, SELDOM_MS)) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`did not happen within ${timeoutMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, pause))
  }
}
