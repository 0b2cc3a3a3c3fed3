interface Counted {
  readonly since: number
  requests: number
}

/** Counts requests by a name, here alone, over a period that begins with the first; forgets all it knows rather than grow without bound. */
export const createCount = (periodMs: number, mostNames: number) => {
  const counts = new Map<string, Counted>()
  return (name: string, now: number): number => {
    const known = counts.get(name)
    if (known && now - known.since < periodMs) return ++known.requests
    if (counts.size >= mostNames) counts.clear()
    counts.set(name, { since: now, requests: 1 })
    return 1
  }
}
