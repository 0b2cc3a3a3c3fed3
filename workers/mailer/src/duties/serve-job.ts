import { commit, type Statement } from '@vorbild/events/statement'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Letter, MailJob } from '@vorbild/mail/mail-job'
import type { Connection, Outcome } from '@vorbild/mail/transport'
import { letterToMail } from '../rules/letter-to-mail.ts'
import { retryAfter } from '../rules/retry.ts'
import type { Services } from '../services.ts'
import type { DueLetter, OpenJob } from '../store/letters.ts'

/** A job has at most a hundred letters. */
const LETTERS = 100
/** One letter that breaks the connection must not hold up the others; a server that breaks every one is left alone. */
const FRUITLESS_CONNECTIONS = 3

/** Sends a job's due letters over one connection. The value is how many were dealt with; refused: there is no connection. */
export const serveJob = async (services: Services, job: OpenJob): Promise<Result<number>> => {
  const due = await services.letters.dueLetters(job.id, services.clock(), LETTERS)
  const document = await services.jobs.read(job.id)
  if (!document) {
    await failAll(services, due, 'document_missing')
    return ok(due.length)
  }
  const byId = new Map(document.letters.map((letter) => [letter.id, letter]))
  let dealtWith = 0
  let fruitless = 0
  while (dealtWith < due.length) {
    const connection = await services.transport.connect()
    if (!connection.ok) return refuse(connection.reason)
    const sent = await sendOver(services, connection.value, document, byId, due.slice(dealtWith))
    await connection.value.close()
    dealtWith += sent.length
    // servers end a connection after so many mails: the rest goes over a new one
    fruitless = sent.some((outcome) => outcome.state !== 'deferred') ? 0 : fruitless + 1
    if (fruitless === FRUITLESS_CONNECTIONS && dealtWith < due.length) return refuse('connection_lost')
  }
  return ok(dealtWith)
}

/** Sends until the letters or the connection end. The outcome of one letter and the start of the next are one write. */
const sendOver = async (
  services: Services,
  connection: Connection,
  document: MailJob,
  byId: ReadonlyMap<string, Letter>,
  due: readonly DueLetter[],
): Promise<readonly Outcome[]> => {
  const { db, letters, clock } = services
  const outcomes: Outcome[] = []
  let noted: Statement[] = []
  for (const letter of due) {
    if (!connection.isOpen()) break
    await commit(db, [...noted, letters.markSending(letter, clock())])
    const addressed = byId.get(letter.letterId)
    const outcome: Outcome = addressed
      ? await connection.send(letterToMail(document, addressed, services.sender))
      : { state: 'refused', reason: 'letter_missing' }
    outcomes.push(outcome)
    noted = [letters.markOutcome(letter, outcome, retryOf(services, letter))]
  }
  await commit(db, noted)
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
