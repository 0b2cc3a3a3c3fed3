import type { Transport } from '@vorbild/mail/transport'

type Purpose = 'transactional' | 'newsletter'

/** How mails of one purpose leave: over how many connections, and how many letters each may have in the air. */
export interface WayOut {
  readonly transport: Transport
  readonly connections: number
  readonly atOnce: number
  /** While letters are sent, the next ones are noted as in the air already: nobody waits for the disk. */
  readonly ahead: boolean
}

/** A worker may have six sockets open; one is left for the rest. */
const CONNECTIONS = 5

/**
 * What a person waits for goes one by one, so that a kill can repeat a single letter at most. A newsletter may have
 * `inTheAir` letters under way, shared out among its connections. A provider that knows what it has seen takes batches.
 */
export const waysOut = (transports: Readonly<Record<Purpose, Transport>>, inTheAir: number) => {
  // who knows what it has seen is left in no doubt
  const connections = transports.newsletter.batch === null ? Math.min(CONNECTIONS, inTheAir) : CONNECTIONS
  const ahead = transports.newsletter.batch === null && inTheAir >= 2 * connections
  const ways: Readonly<Record<Purpose, WayOut>> = {
    transactional: { transport: transports.transactional, connections: 1, atOnce: transports.transactional.batch ?? 1, ahead: false },
    newsletter: {
      transport: transports.newsletter,
      connections,
      atOnce: transports.newsletter.batch ?? Math.floor(inTheAir / (ahead ? 2 * connections : connections)),
      ahead,
    },
  }
  return (purpose: Purpose): WayOut => ways[purpose]
}
