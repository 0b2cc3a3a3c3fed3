/** Asks again and again until there is an answer: queues and alarms take their time. Fails after `timeoutMs`. */
export const eventually = async <T>(what: string, ask: () => Promise<T | null | undefined | false>, timeoutMs = 15_000): Promise<T> => {
  const end = Date.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer) return answer
    if (Date.now() > end) throw new Error(`did not happen within ${timeoutMs} ms: ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
