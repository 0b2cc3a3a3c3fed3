import type { AckPort } from './consume.ts'

/** A service binding to another worker's `Acks` entrypoint; generated types do not know its methods. */
export const ackPort = (service: Fetcher): AckPort => service as unknown as AckPort
