import { commit, type Statement } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { LETTERS_PER_JOB, mailJobKey } from '@vorbild/mail/mail-job'
import { logLine } from '@vorbild/web/log'
import { letterLinks } from '../links.ts'
import { digestMail } from '../mails/issue-mail.ts'
import { addToEditions, type Edition, type Reader } from '../rules/digest.ts'
import type { DigestRhythm } from '../rules/interests.ts'
import { lastDigestTime, nextDigestTime } from '../rules/schedule.ts'
import type { Services } from '../services.ts'
import { beginSending, finishSending, noteRun, noteThrough, openSending, rhythmState } from '../store/digest-runs.ts'
import { digestReaders, newsSince, postDigest } from '../store/digests.ts'
import { issueOfJob } from '../store/dispatching.ts'

/** How far back a digest looks; longer than its rhythm, because a stopped house catches up. */
const LOOK_BACK_MS = 45 * 24 * 60 * 60 * 1000
/** Publications that come in one go are told of in one mail: it waits for quiet, but not for ever. */
const QUIET_MS = 8_000
const LONGEST_WAIT_MS = 60_000
const READERS = 1_000
/** Readers with equal news share a rendering as far as they are looked at together. */
const READERS_TOGETHER = 10_000
/** Then others have their turn, and the next look goes on where this one ended. */
const SLICE_MS = 5_000

/** Sends the digests that are due, for some seconds at most; returns when to go on, or when the next are due. */
export const sendDigests = async (services: Services): Promise<number | null> => {
  const { db, clock } = services
  const now = clock()
  let isWhole = true
  for (const rhythm of ['weekly', 'monthly_digest'] as const) {
    const dueAt = lastDigestTime(rhythm, now)
    const state = await rhythmState(db, rhythm)
    // the first time ever only sets the clock: nobody expects a weekly mail on the day of an update
    if (state === null) await commit(db, [noteRun(db, rhythm, dueAt)])
    else if (state.stoppedAt === null && state.dueAt < dueAt)
      isWhole = (await sendDigest(rhythm, now, [noteRun(db, rhythm, dueAt)], services)) && isWhole
  }
  const isQuiet = (await newsSince(db, now - QUIET_MS)).length === 0
  const isStopped = ((await rhythmState(db, 'at_once'))?.stoppedAt ?? null) !== null
  if (!isStopped) isWhole = (await sendDigest('at_once', isQuiet ? now : now - LONGEST_WAIT_MS, [], services)) && isWhole
  if (!isWhole) return clock()
  const next = [nextDigestTime('weekly', now), nextDigestTime('monthly_digest', now)]
  return Math.min(...next, ...(isQuiet ? [] : [now + QUIET_MS]))
}

/**
 * Sends what came until `until` to the readers of a rhythm; `done` is noted with its end. False: time was up, and there is more to do.
 * Stopped meanwhile, the rest waits. What was begun and not noted is looked at again; `told` keeps it from happening twice.
 */
const sendDigest = async (rhythm: DigestRhythm, until: number, done: readonly Statement[], services: Services): Promise<boolean> => {
  const { db, clock } = services
  const end = Date.now() + SLICE_MS
  const asOf = clock()
  const news = (await newsSince(db, until - LOOK_BACK_MS)).filter(({ heardAt }) => heardAt <= until)
  const open = await openSending(db, rhythm)
  // those who want to hear at once are looked at with every event; only what comes of it is worth a line
  let isNoted = open !== null || rhythm !== 'at_once'
  const sending = { id: open?.id ?? newId(), rhythm }
  let seen = 0
  let letters = 0
  const tell = () => letters > 0 && logLine('info', 'digests sent', { details: JSON.stringify({ rhythm, sending: sending.id, letters }) })
  for (let after = open?.through ?? ''; ; ) {
    const { editions, readers, last } = await editionsFor(rhythm, news, after, services)
    seen += readers
    isNoted ||= editions.length > 0
    if (isNoted) await commit(db, [beginSending(db, sending, clock())])
    for (const [index, edition] of editions.entries()) {
      if (((await rhythmState(db, rhythm))?.stoppedAt ?? null) !== null) {
        await commit(db, [finishSending(db, sending.id, clock())])
        return true
      }
      if (index > 0 && Date.now() > end) {
        tell()
        return false
      }
      const told = news.filter(({ exampleId }) => edition.exampleIds.includes(exampleId))
      await postEdition(edition, { sendingId: sending.id, asOf }, digestMail(told, edition.locale, services), services)
      letters += edition.readers.length
      await breath()
    }
    const isTimeUp = last !== null && Date.now() > end
    if (isTimeUp && !isNoted) await commit(db, [beginSending(db, sending, clock())])
    if (isNoted || isTimeUp) {
      await commit(db, [
        noteThrough(db, sending.id, seen, last ?? after),
        ...(last === null ? [finishSending(db, sending.id, clock()), ...done] : []),
      ])
      seen = 0
    }
    if (last === null || isTimeUp) {
      tell()
      return last === null
    }
    after = last
  }
}

/** In one process with its database a run never waits, and readers of pages would until its end. */
const breath = () => new Promise((resolve) => setTimeout(resolve, 1))

/** The next readers' news, by equal content; `last` is the reader after whom to go on, null if there are no more. */
const editionsFor = async (rhythm: DigestRhythm, news: Awaited<ReturnType<typeof newsSince>>, from: string, { db }: Services) => {
  const examples = news.map(({ exampleId }) => exampleId)
  const editions = new Map<string, Edition>()
  let readers = 0
  let last: string | null = from
  while (last !== null && readers < READERS_TOGETHER) {
    const some: readonly Reader[] = news.length === 0 ? [] : await digestReaders(db, rhythm, { after: last, limit: READERS, examples })
    addToEditions(editions, some, news)
    readers += some.length
    last = some.length < READERS ? null : (some.at(-1)?.id ?? null)
  }
  return { editions: [...editions.values()], readers, last }
}

const postEdition = async (
  edition: Edition,
  run: { readonly sendingId: string; readonly asOf: number },
  mail: ReturnType<typeof digestMail>,
  services: Services,
): Promise<void> => {
  const { db, clock, outbox } = services
  const digestId = newId()
  for (let from = 0; from < edition.readers.length; from += LETTERS_PER_JOB) {
    const readers = edition.readers.slice(from, from + LETTERS_PER_JOB)
    const jobId = newId()
    const now = clock()
    const subscriberIds = readers.map(({ id }) => id)
    const links = await letterLinks(services, edition.locale, subscriberIds)
    const letters = readers.map(({ id, email }, at) => ({ id: `${digestId}.${id}`, to: email, values: links[at] ?? {} }))
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
    const requested = { type: 'mail.requested', subject: digestId, data: { jobId, purpose: 'newsletter' } } as const
    try {
      await commit(db, [
        ...postDigest(db, { ...run, digestId, chunk, jobId, locale: edition.locale, exampleIds: edition.exampleIds, subscriberIds }, now),
        ...outbox.say(now, { correlationId: digestId }, requested),
      ])
    } catch (error) {
      // somebody has left: the next look finds who is there. Nobody will ask for this job, unless only the answer was lost.
      if ((await issueOfJob(db, jobId)) === null) await services.mail.delete(mailJobKey(jobId))
      throw error
    }
  }
  services.wake()
}
