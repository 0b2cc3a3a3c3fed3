import { commit, type Statement } from '@vorbild/events/statement'
import { newId } from '@vorbild/kernel/id'
import { subscriberLink } from '../links.ts'
import { circular } from '../mails/circular.ts'
import { type Circular, postLetters } from '../mails/post-letters.ts'
import type { Services } from '../services.ts'
import { noteConsent, noteConsents } from '../store/consents.ts'
import { finishImport, type ListImport, type ReadyRow, readyRows, runningImport, settleRows } from '../store/imports.ts'
import { countTakenOver } from '../store/list-history.ts'
import { addConfirmed, addSubscriber, type NewSubscriber } from '../store/subscribers.ts'
import { suppress } from '../store/suppressions.ts'
import { texts } from '../texts/texts.ts'
import { consentWords, wordsHash } from './consent-words.ts'
import { judged } from './read-import.ts'

/**
 * Takes the next rows of a running import over; returns when the next are due. Rows, people, consents and the mail that is asked for are
 * one batch: cut off before it, all of it happens later; after it, nothing of it again.
 */
export const takeOverList = async (services: Services): Promise<number | null> => {
  const { db, clock } = services
  const running = await runningImport(db)
  if (running === null) return null
  const rows = running.state === 'stopping' ? [] : await readyRows(db, running.id, services.chunkSize)
  const now = clock()
  if (rows.length === 0) {
    await commit(db, [countTakenOver(db, running.id), ...finishImport(db, running, now)])
    return now
  }
  const fates = await judged(
    rows.map((row) => ({ ...row, verdict: 'ready' as const })),
    services,
  )
  const taken = fates.filter(({ verdict }) => verdict === 'ready')
  const people =
    taken.length === 0 ? [] : await (running.kind === 'consented' ? welcomeProven(running, taken, services) : ask(running, taken, services))
  await commit(db, [
    ...settleRows(
      db,
      running.id,
      fates.map(({ line, verdict }) => ({ line, verdict: verdict === 'ready' ? 'done' : verdict })),
    ),
    ...people,
  ])
  services.wake()
  return running.kind === 'asked' ? now + Math.ceil((taken.length * 1000) / services.perSecond) : now
}

/** Who agreed elsewhere is a subscriber at once; when, where and in which words stands in their record. */
const welcomeProven = async (list: ListImport, rows: readonly ReadyRow[], { db, clock }: Services): Promise<Statement[]> => {
  const now = clock()
  const hashes = new Map<string, string>()
  const people: NewSubscriber[] = []
  const consents: Parameters<typeof noteConsents>[1][number][] = []
  for (const { email, details } of rows) {
    const { locale, givenAt, source, words: own, ...interests } = details
    const words = own || list.words
    const hash = hashes.get(words) ?? (await wordsHash(words))
    hashes.set(words, hash)
    const id = newId()
    const proof = { subscriberId: id, locale, interests, words, hash, source: source || list.source }
    people.push({ id, email, locale, ...interests })
    consents.push({ ...proof, step: 'given_elsewhere', at: givenAt ?? list.givenAt ?? now }, { ...proof, step: 'imported', at: now })
  }
  return [...addConfirmed(db, people, now), ...noteConsents(db, consents, now)]
}

/** Everybody else is asked once. The suppression list keeps any later list from asking again. */
const ask = async (list: ListImport, rows: readonly ReadyRow[], services: Services): Promise<Statement[]> => {
  const { db, clock, siteName, suppressionHash } = services
  const now = clock()
  const sourceOf = ({ details }: ReadyRow): string => details.source || list.source
  const statements: Statement[] = []
  // who is asked must be told where we have the address from, so each place has a mail of its own
  for (const some of Map.groupBy(rows, (row) => `${row.details.locale} ${sourceOf(row)}`).values()) {
    const [first] = some
    if (!first) continue
    const { locale } = first.details
    const source = sourceOf(first)
    const letters: Circular['letters'][number][] = []
    for (const { email, details } of some) {
      const { rhythm, topics, laender, targetGroups, goodPracticeOnly } = details
      const interests = { rhythm, topics, laender, targetGroups, goodPracticeOnly }
      const id = newId()
      statements.push(
        addSubscriber(db, { id, email, locale, ...interests }, now),
        ...noteConsent(
          db,
          { subscriberId: id, step: 'invited', locale, interests, ...(await consentWords(locale, siteName)), source },
          now,
        ),
        suppress(db, await suppressionHash(email), 'invited', now),
      )
      const action = await subscriberLink(services, locale, 'confirm', id)
      letters.push({
        subscriberId: id,
        to: email,
        values: { action, unsubscribe: await subscriberLink(services, locale, 'unsubscribe', id) },
      })
    }
    const mail = circular(texts(locale).mails.invite(siteName, source), locale, services)
    statements.push(...(await postLetters({ ...mail, letters, meantFor: 'undecided' }, list.id, services)))
  }
  return statements
}
