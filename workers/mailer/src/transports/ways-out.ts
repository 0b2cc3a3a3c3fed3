import type { Transport } from '@vorbild/mail/transport'

type Purpose = 'transactional' | 'newsletter'

/** How mails of one purpose leave: over how many connections, and how many letters may be in the air on all of them. */
export interface WayOut {
  readonly transport: Transport
  readonly connections: number
  readonly inTheAir: number
}

/** A worker may have six sockets open; one is left for the rest. */
export const CONNECTIONS = 5

/**
 * What a person waits for goes one by one, so that a kill can repeat a single letter at most. A newsletter may have
 * `inTheAir` letters under way, whichever connection they take. A provider that knows what it has seen takes batches, and while one
 * is on its way the next is noted.
 */
export const waysOut = (transports: Readonly<Record<Purpose, Transport>>, inTheAir: number) => {
  const { transactional, newsletter } = transports
  const ways: Readonly<Record<Purpose, WayOut>> = {
    transactional: { transport: transactional, connections: 1, inTheAir: transactional.batch ?? 1 },
    // who knows what it has seen is left in no doubt
    newsletter:
      newsletter.batch === null
        ? { transport: newsletter, connections: Math.min(CONNECTIONS, inTheAir), inTheAir }
        : { transport: newsletter, connections: CONNECTIONS, inTheAir: 2 * CONNECTIONS * newsletter.batch },
  }
  return (purpose: Purpose): WayOut => ways[purpose]
}
