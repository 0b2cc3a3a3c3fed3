import { commit, type Statement } from '@vorbild/events/statement'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { MailJob } from '@vorbild/mail/mail-job'
import type { Connection, Outcome } from '@vorbild/mail/transport'
import { letterToMail } from '../rules/letter-to-mail.ts'
import { retryAfter } from '../rules/retry.ts'
import type { Services } from '../services.ts'
import type { DueLetter, OpenJob } from '../store/letters.ts'

/** A job has at most a hundred letters. */
const LETTERS = 100
/** One letter that breaks the connection must not hold up the others; a server that breaks every one is left alone. */
const FRUITLESS_CONNECTIONS = 3

/**
 * Sends a job's due letters over one connection, until the time `until`. The value is how many were dealt with; refused:
 * there is no connection.
 */
export const serveJob = async (services: Services, job: OpenJob, until: number): Promise<Result<number>> => {
  const due = await services.letters.dueLetters(job.id, services.clock(), LETTERS)
  const document = await services.jobs.read(job.id)
  if (!document) {
    await failAll(services, due, 'document_missing')
    return ok(due.length)
  }
  let dealtWith = 0
  let fruitless = 0
  while (dealtWith < due.length && services.clock() < until) {
    const connection = await services.transport.connect()
    if (!connection.ok) return refuse(connection.reason)
    const sent = await sendOver(services, connection.value, document, due.slice(dealtWith), until)
    dealtWith += sent.length
    // servers end a connection after so many mails: the rest goes over a new one
    fruitless = sent.some((outcome) => outcome.state !== 'deferred') ? 0 : fruitless + 1
    if (fruitless === FRUITLESS_CONNECTIONS && dealtWith < due.length) return refuse('connection_lost')
  }
  return ok(dealtWith)
}

/** Sends until the letters, the time or the connection end, and closes it. One letter's outcome and the next one's start are one write. */
const sendOver = async (services: Services, connection: Connection, document: MailJob, due: readonly DueLetter[], until: number) => {
  const { db, letters, clock, sender } = services
  const byId = new Map(document.letters.map((letter) => [letter.id, letter]))
  const outcomes: Outcome[] = []
  let noted: Statement[] = []
  try {
    for (const letter of due) {
      if (!connection.isOpen() || clock() >= until) break
      await commit(db, [...noted, letters.markSending(letter, clock())])
      const addressed = byId.get(letter.letterId)
      const outcome: Outcome = addressed
        ? await connection.send(letterToMail(document, addressed, sender))
        : { state: 'refused', reason: 'letter_missing' }
      outcomes.push(outcome)
      noted = [letters.markOutcome(letter, outcome, retryOf(services, letter))]
    }
    await commit(db, noted)
  } finally {
    await connection.close()
  }
  return outcomes
}

const retryOf = ({ clock, retryBaseSeconds }: Services, letter: DueLetter) =>
  retryAfter({ attempts: letter.attempts + 1, createdAt: letter.createdAt }, clock(), retryBaseSeconds)

const failAll = async (services: Services, due: readonly DueLetter[], reason: string): Promise<void> => {
  await commit(
    services.db,
    due.map((letter) => services.letters.markOutcome(letter, { state: 'refused', reason }, retryOf(services, letter))),
  )
}
