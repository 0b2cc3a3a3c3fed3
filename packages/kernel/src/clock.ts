/** Present time in milliseconds since 1970 UTC. Handed in, so that rules and tests decide what "now" is. */
export type Clock = () => number

export const systemClock: Clock = () => Date.now()

/** ISO 8601 in UTC, as documents and events carry it. */
export const isoTime = (ms: number): string => new Date(ms).toISOString()
