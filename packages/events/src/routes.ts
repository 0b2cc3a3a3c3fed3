import type { EventType, SaidBy } from './catalogue.ts'
import type { WorkerName } from './workers.ts'

/** Queues are named for the one worker that reads them. */
export const QUEUES = ['submissions-events', 'review-events', 'search-events', 'newsletter-events', 'mailer-events'] as const
export type QueueName = (typeof QUEUES)[number]

/** Who hears what. The compiler is red wherever a queue binding or a handler is missing. */
export const routes = {
  'submission.received': ['review-events'],
  'submission.revised': ['review-events'],
  'submission.withdrawn': ['review-events'],
  'review.claimed': ['submissions-events'],
  'review.changes_requested': ['submissions-events'],
  'review.declined': ['submissions-events'],
  'example.published': ['submissions-events', 'search-events', 'newsletter-events'],
  'example.withdrawn': ['submissions-events', 'search-events', 'newsletter-events'],
  'mail.requested': ['mailer-events'],
  'mail.delivered': ['submissions-events', 'newsletter-events'],
  'mail.deferred': ['submissions-events', 'newsletter-events'],
  'mail.bounced': ['submissions-events', 'newsletter-events'],
  'mail.unknown': ['newsletter-events'],
  'mail.complained': ['newsletter-events'],
  'mail.unsubscribed': ['newsletter-events'],
  'adoption.changed': ['search-events'],
} as const satisfies Record<EventType, readonly QueueName[]>

/** Mail that a queue's reader never asks for: of what becomes of it nothing is said there. */
export const MAIL_NOT_HEARD: Readonly<Partial<Record<QueueName, 'transactional' | 'newsletter'>>> = { 'submissions-events': 'newsletter' }

/** Events that reach a queue: its worker must have a handler for each. */
export type HeardOn<Q extends QueueName> = { [T in EventType]: Q extends (typeof routes)[T][number] ? T : never }[EventType]

/** Queues a worker sends to: it must bind each. */
export type QueuesOf<W extends WorkerName> = (typeof routes)[SaidBy<W>][number]

/** Workers whose events reach a queue: its reader must be able to acknowledge to each. */
export type SourcesOf<Q extends QueueName> = {
  [W in WorkerName]: Extract<SaidBy<W>, HeardOn<Q>> extends never ? never : W
}[WorkerName]
