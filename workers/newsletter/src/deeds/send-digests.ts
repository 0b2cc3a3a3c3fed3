import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { LETTERS_PER_JOB, mailJobKey } from '@vorbild/mail/mail-job'
import { logLine } from '@vorbild/web/log'
import { letterLinks } from '../links.ts'
import { digestMail } from '../mails/issue-mail.ts'
import { addToEditions, type Edition } from '../rules/digest.ts'
import type { DigestRhythm } from '../rules/interests.ts'
import { lastDigestTime, nextDigestTime } from '../rules/schedule.ts'
import type { Services } from '../services.ts'
import { digestReaders, lastRun, newsSince, noteRun, postDigest } from '../store/digests.ts'

/** How far back a digest looks; longer than its rhythm, because a stopped house catches up. */
const LOOK_BACK_MS = 45 * 24 * 60 * 60 * 1000
/** Publications that come in one go are told of in one mail: it waits for quiet, but not for ever. */
const QUIET_MS = 8_000
const LONGEST_WAIT_MS = 60_000
const READERS = 1_000

/** Sends the digests that are due; returns when the next are. */
export const sendDigests = async (services: Services): Promise<number | null> => {
  const { db, clock } = services
  const now = clock()
  for (const rhythm of ['weekly', 'monthly_digest'] as const) {
    const dueAt = lastDigestTime(rhythm, now)
    const last = await lastRun(db, rhythm)
    if (last !== null && last < dueAt) await sendDigest(rhythm, now, services)
    // the first time ever only sets the clock: nobody expects a weekly mail on the day of an update
    if (last === null || last < dueAt) await commit(db, [noteRun(db, rhythm, dueAt)])
  }
  const isQuiet = (await newsSince(db, now - QUIET_MS)).length === 0
  await sendDigest('at_once', isQuiet ? now : now - LONGEST_WAIT_MS, services)
  const next = [nextDigestTime('weekly', now), nextDigestTime('monthly_digest', now)]
  return Math.min(...next, ...(isQuiet ? [] : [now + QUIET_MS]))
}

/** Sends what came until `until` to the readers of a rhythm. */
const sendDigest = async (rhythm: DigestRhythm, until: number, services: Services): Promise<void> => {
  const { db } = services
  const news = (await newsSince(db, until - LOOK_BACK_MS)).filter(({ heardAt }) => heardAt <= until)
  const examples = news.map(({ exampleId }) => exampleId)
  const editions = new Map<string, Edition>()
  for (let after: string | undefined = ''; news.length > 0 && after !== undefined; ) {
    const readers = await digestReaders(db, rhythm, { after, limit: READERS, examples })
    addToEditions(editions, readers, news)
    after = readers.length === READERS ? readers.at(-1)?.id : undefined
  }
  let letters = 0
  for (const edition of editions.values()) {
    const told = news.filter(({ exampleId }) => edition.exampleIds.includes(exampleId))
    const mail = digestMail(told, edition.locale, services)
    letters += await postEdition(edition, mail, services)
  }
  if (letters > 0) logLine('info', 'digests sent', { details: JSON.stringify({ rhythm, letters, renders: editions.size }) })
}

const postEdition = async (edition: Edition, mail: ReturnType<typeof digestMail>, services: Services): Promise<number> => {
  const { db, clock, outbox } = services
  const digestId = newId()
  for (let from = 0; from < edition.readers.length; from += LETTERS_PER_JOB) {
    const readers = edition.readers.slice(from, from + LETTERS_PER_JOB)
    const jobId = newId()
    const now = clock()
    const letters = await Promise.all(
      readers.map(async ({ id, email }) => ({
        id: `${digestId}.${id}`,
        to: email,
        values: await letterLinks(services, edition.locale, id),
      })),
    )
    const job = {
      schemaVersion: 1,
      jobId,
      purpose: 'newsletter',
      locale: edition.locale,
      ...mail,
      letters,
      createdAt: isoTime(now),
    } as const
    await services.mail.put(mailJobKey(jobId), job)
    const chunk = from / LETTERS_PER_JOB + 1
    const subscriberIds = readers.map(({ id }) => id)
    await commit(db, [
      ...postDigest(db, { digestId, chunk, jobId, locale: edition.locale, exampleIds: edition.exampleIds, subscriberIds }, now),
      ...outbox.say(
        now,
        { correlationId: digestId },
        { type: 'mail.requested', subject: digestId, data: { jobId, purpose: 'newsletter' } },
      ),
    ])
  }
  services.wake()
  return edition.readers.length
}
