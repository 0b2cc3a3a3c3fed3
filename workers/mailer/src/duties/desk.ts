import type { MailJob } from '@vorbild/mail/mail-job'
import { prepareMime } from '@vorbild/mail/prepare-mime'
import type { Outgoing } from '@vorbild/mail/transport'
import { ZodError } from 'zod'
import { addressed, letterToMail, withMailUnsubscribe } from '../rules/letter-to-mail.ts'
import type { Services } from '../services.ts'

/** A job's document, made ready: what its letters share is encoded once. */
export interface OpenDocument {
  readonly letterIds: readonly string[]
  /** Places of letters that their sender took back. */
  readonly takenBack: ReadonlySet<number>
  readonly write: (position: number, answers: number) => Outgoing
}

/** Where documents lie open from one flight to the next. */
export interface Desk {
  /**
   * The documents of these jobs; all others are put away. A job is missing if its document is gone, and with it the addresses, or its
   * sender took it back. That is looked for each time, but only what changed is read. What nobody can read must not hold up the rest.
   */
  open(jobIds: readonly string[]): Promise<ReadonlyMap<string, OpenDocument | 'unreadable'>>
}

interface Kept extends OpenDocument {
  readonly version: string
}

export const createDesk = (services: Services): Desk => {
  let kept: ReadonlyMap<string, Kept> = new Map()

  const look = async (jobId: string): Promise<Kept | 'unreadable' | null> => {
    const known = kept.get(jobId) ?? null
    const found = await services.jobs.readNewer(jobId, known?.version ?? null).catch((error: unknown) => {
      if (!(error instanceof ZodError || error instanceof SyntaxError)) throw error
      services.log('error', 'a mail job cannot be read', { job: jobId })
      return 'unreadable' as const
    })
    if (found === 'same') return known
    if (found === 'unreadable') return found
    if (found === null || found.value.isTakenBack) return null
    return { version: found.version, ...(await madeReady(services, found.value)) }
  }

  return {
    open: async (jobIds) => {
      const looked = await Promise.all(jobIds.map(async (jobId) => [jobId, await look(jobId)] as const))
      const found = new Map(looked.flatMap(([jobId, document]) => (document ? [[jobId, document] as const] : [])))
      kept = new Map([...found].flatMap(([jobId, document]) => (document === 'unreadable' ? [] : [[jobId, document] as const])))
      return found
    },
  }
}

const madeReady = async ({ sender, returnPaths }: Services, job: MailJob): Promise<OpenDocument> => {
  const addresses = await returnPaths.of(job.jobId, job.letters.length)
  const document = addresses.length > 0 ? withMailUnsubscribe(job) : job
  const template = { ...document, date: document.createdAt, from: sender.from }
  const prepared = once(() => prepareMime(template))
  return {
    letterIds: job.letters.map(({ id }) => id),
    takenBack: new Set(job.letters.flatMap(({ isTakenBack }, place) => (isTakenBack ? [place] : []))),
    write: (position, answers) => {
      const shared = job.letters[position]
      if (!shared) throw new Error(`job ${job.jobId} has no letter ${position}`)
      const own = addresses[position]
      const letter = own ? { ...shared, values: { ...shared.values, unsubscribe_address: own.unsubscribe } } : shared
      const returnPath = own?.bounce ?? null
      const to = addressed(letter, sender, returnPath)
      return {
        id: letter.id,
        answers,
        template,
        letter: to,
        values: letter.values,
        mail: () => letterToMail(document, letter, sender, returnPath),
        mime: () => {
          const write = prepared()
          return write.ok ? write.value(to, letter.values) : write
        },
      }
    },
  }
}

/** Not every way out wants it. */
const once = <T>(make: () => T): (() => T) => {
  let made: { readonly it: T } | null = null
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
