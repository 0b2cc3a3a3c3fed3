import { commit, type Statement } from '@vorbild/events/statement'
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
import { beginSending, finishSending, noteRun, openSending, rhythmState } from '../store/digest-runs.ts'
import { digestReaders, newsSince, postDigest } from '../store/digests.ts'
import { issueOfJob } from '../store/dispatching.ts'

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
    const state = await rhythmState(db, rhythm)
    // the first time ever only sets the clock: nobody expects a weekly mail on the day of an update
    if (state === null) await commit(db, [noteRun(db, rhythm, dueAt)])
    else if (state.stoppedAt === null && state.dueAt < dueAt) await sendDigest(rhythm, now, [noteRun(db, rhythm, dueAt)], services)
  }
  const isQuiet = (await newsSince(db, now - QUIET_MS)).length === 0
  const isStopped = ((await rhythmState(db, 'at_once'))?.stoppedAt ?? null) !== null
  if (!isStopped) await sendDigest('at_once', isQuiet ? now : now - LONGEST_WAIT_MS, [], services)
  const next = [nextDigestTime('weekly', now), nextDigestTime('monthly_digest', now)]
  return Math.min(...next, ...(isQuiet ? [] : [now + QUIET_MS]))
}

/** Sends what came until `until` to the readers of a rhythm; `done` is noted with its end. Stopped meanwhile, the rest waits. */
const sendDigest = async (rhythm: DigestRhythm, until: number, done: readonly Statement[], services: Services): Promise<void> => {
  const { db, clock } = services
  const news = (await newsSince(db, until - LOOK_BACK_MS)).filter(({ heardAt }) => heardAt <= until)
  const { editions, readers } = await editionsFor(rhythm, news, services)
  const cutOff = await openSending(db, rhythm)
  // those who want to hear at once are looked at with every event; only what comes of it is worth a line
  if (rhythm === 'at_once' && editions.length === 0 && cutOff === null) return
  const sendingId = cutOff ?? newId()
  await commit(db, [beginSending(db, { id: sendingId, rhythm, readers }, clock())])
  let letters = 0
  let isStopped = false
  for (const edition of editions) {
    isStopped = ((await rhythmState(db, rhythm))?.stoppedAt ?? null) !== null
    if (isStopped) break
    const told = news.filter(({ exampleId }) => edition.exampleIds.includes(exampleId))
    const mail = digestMail(told, edition.locale, services)
    letters += await postEdition(edition, sendingId, mail, services)
    await breath()
  }
  await commit(db, [finishSending(db, sendingId, clock()), ...(isStopped ? [] : done)])
  if (letters > 0) logLine('info', 'digests sent', { details: JSON.stringify({ rhythm, letters, renders: editions.length }) })
}

/** In one process with its database a run never waits, and readers of pages would until its end. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 1))

const editionsFor = async (rhythm: DigestRhythm, news: Awaited<ReturnType<typeof newsSince>>, { db }: Services) => {
  const examples = news.map(({ exampleId }) => exampleId)
  const editions = new Map<string, Edition>()
  let count = 0
  for (let after: string | undefined = ''; news.length > 0 && after !== undefined; ) {
    const readers = await digestReaders(db, rhythm, { after, limit: READERS, examples })
    addToEditions(editions, readers, news)
    count += readers.length
    after = readers.length === READERS ? readers.at(-1)?.id : undefined
  }
  return { editions: [...editions.values()], readers: count }
}

const postEdition = async (
  edition: Edition,
  sendingId: string,
  mail: ReturnType<typeof digestMail>,
  services: Services,
): Promise<number> => {
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
    const requested = { type: 'mail.requested', subject: digestId, data: { jobId, purpose: 'newsletter' } } as const
    try {
      await commit(db, [
        ...postDigest(
          db,
          { digestId, sendingId, chunk, jobId, locale: edition.locale, exampleIds: edition.exampleIds, subscriberIds },
          now,
        ),
        ...outbox.say(now, { correlationId: digestId }, requested),
      ])
    } catch (error) {
      // somebody has left: the next look finds who is there. Nobody will ask for this job, unless only the answer was lost.
      if ((await issueOfJob(db, jobId)) === null) await services.mail.delete(mailJobKey(jobId))
      throw error
    }
  }
  services.wake()
  return edition.readers.length
}
