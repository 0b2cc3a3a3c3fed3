import type { Transport } from '@vorbild/mail/transport'

type Purpose = 'transactional' | 'newsletter'

/** How mails of one purpose leave: over how many connections, and how many letters each may have in the air. */
export interface WayOut {
  readonly transport: Transport
  readonly connections: number
  readonly atOnce: number
}

/** A worker may have six sockets open; one is left for the rest. */
const CONNECTIONS = 5

/**
 * What a person waits for goes one by one, so that a kill can repeat a single letter at most. A newsletter may have
 * `inTheAir` letters under way, shared out among its connections. A provider that knows what it has seen takes batches.
 */
export const waysOut = (transports: Readonly<Record<Purpose, Transport>>, inTheAir: number) => {
  const connections = Math.min(CONNECTIONS, inTheAir)
  const ways: Readonly<Record<Purpose, WayOut>> = {
    transactional: { transport: transports.transactional, connections: 1, atOnce: transports.transactional.batch ?? 1 },
    newsletter: {
      transport: transports.newsletter,
      connections,
      atOnce: transports.newsletter.batch ?? Math.floor(inTheAir / connections),
    },
  }
  return (purpose: Purpose): WayOut => ways[purpose]
}
