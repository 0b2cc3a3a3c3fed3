import * as z from 'zod'
import { PLACES } from './places.ts'
import type { WorkerName } from './workers.ts'

/**
 * Every event of the house: who says it, its data version and what it carries. Data are ids, keys and numbers only:
 * never personal data, never bodies. Listeners re-read the document the key names.
 */
interface Entry {
  readonly saidBy: readonly WorkerName[]
  readonly version: number
  readonly data: z.ZodType
}

const land = z.string().regex(/^DE(-[A-Z]{2})?$/)

const revision = z.object({
  submissionId: z.string(),
  number: z.string(),
  revision: z.number().int().positive(),
  documentKey: z.string(),
  kind: z.string(),
  land,
})

const reviewed = z.object({ submissionId: z.string(), revision: z.number().int().positive(), noteKey: z.string() })

const mailJob = z.object({ jobId: z.string(), purpose: z.enum(['transactional', 'newsletter']) })

export const catalogue = {
  /** A confirmed entry waits for review. */
  'submission.received': { saidBy: ['submissions'], version: 1, data: revision },
  /** The submitter answered what was asked back; `fields` are the keys that changed. */
  'submission.revised': { saidBy: ['submissions'], version: 1, data: revision.extend({ fields: z.array(z.string()) }) },
  /** The submitter took the entry back, published or not. */
  'submission.withdrawn': { saidBy: ['submissions'], version: 1, data: z.object({ submissionId: z.string(), number: z.string() }) },
  /** Somebody of the office took the case on. */
  'review.claimed': { saidBy: ['review'], version: 1, data: z.object({ submissionId: z.string() }) },
  'review.changes_requested': { saidBy: ['review'], version: 1, data: reviewed },
  'review.declined': { saidBy: ['review'], version: 1, data: reviewed },
  /** A version is public: its document lies in R2 under `documentKey`. */
  'example.published': {
    saidBy: ['review'],
    version: 1,
    data: z.object({
      exampleId: z.string(),
      version: z.number().int().positive(),
      documentKey: z.string(),
      submissionId: z.string().nullable(),
      slug: z.string(),
    }),
  },
  /** Gone from the public for good; its documents are deleted. */
  'example.withdrawn': { saidBy: ['review'], version: 1, data: z.object({ exampleId: z.string(), submissionId: z.string().nullable() }) },
  /** A mail job lies in R2 and waits to be sent. */
  'mail.requested': { saidBy: ['submissions', 'review', 'newsletter'], version: 1, data: mailJob },
  /**
   * The mail server took these letters. `repeated` may have arrived twice: a kill fell between its yes and our note. Where many are
   * told of at once, `places` names them by their places in the job, like `0-99,102`, instead of `letters`.
   */
  'mail.delivered': {
    saidBy: ['mailer'],
    version: 1,
    data: mailJob.extend({ letters: z.array(z.string()), repeated: z.array(z.string()), places: z.string().regex(PLACES).optional() }),
  },
  /** The mail server could not take these letters now; they are tried again. */
  'mail.deferred': {
    saidBy: ['mailer'],
    version: 1,
    data: mailJob.extend({ letters: z.array(z.string()), reason: z.string(), nextAttemptAt: z.iso.datetime() }),
  },
  /**
   * These letters did not arrive; `reason` is a code of RFC 3463 or a word of ours. Also said after `mail.delivered`, when a
   * mail comes back days later. `kind` is missing where the mail server said no at once: then `reason` tells.
   */
  'mail.bounced': {
    saidBy: ['mailer'],
    version: 1,
    data: mailJob.extend({ letters: z.array(z.object({ id: z.string(), reason: z.string(), kind: z.enum(['hard', 'soft']).optional() })) }),
  },
  /** A kill fell between the mail server's yes and our note, and the job asks not to send again unasked. A person decides. */
  'mail.unknown': { saidBy: ['mailer'], version: 1, data: mailJob.extend({ letters: z.array(z.string()) }) },
  /** Somebody told their mail provider that this is spam (RFC 5965); `feedback` is the report's type. */
  'mail.complained': { saidBy: ['mailer'], version: 1, data: mailJob.extend({ letters: z.array(z.string()), feedback: z.string() }) },
  /** Somebody unsubscribed by mail (RFC 2369 mailto). */
  'mail.unsubscribed': { saidBy: ['mailer'], version: 1, data: mailJob.extend({ letters: z.array(z.string()) }) },
  /** Somebody said that they used an example, or that was taken out of the count; its document lies in R2 or does not. */
  'adoption.changed': { saidBy: ['submissions'], version: 1, data: z.object({ exampleId: z.string(), adoptionId: z.string() }) },
} as const satisfies Record<string, Entry>

export type EventType = keyof typeof catalogue
export type DataOf<T extends EventType> = z.infer<(typeof catalogue)[T]['data']>

/** The events a worker may say. */
export type SaidBy<W extends WorkerName> = { [T in EventType]: W extends (typeof catalogue)[T]['saidBy'][number] ? T : never }[EventType]

export const isEventType = (type: string): type is EventType => Object.hasOwn(catalogue, type)
