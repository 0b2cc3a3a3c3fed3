import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { mailJobKey } from '@vorbild/mail/mail-job'
import { letterLinks } from '../links.ts'
import { issueMail } from '../mails/issue-mail.ts'
import { allot } from '../rules/allot.ts'
import type { FullIssue } from '../rules/issue.ts'
import type { Services } from '../services.ts'
import { type Candidate, nextCandidates } from '../store/candidates.ts'
import { issueOfJob, nextPosting, postChunk } from '../store/dispatching.ts'
import { domainAllowances, keepAllowances } from '../store/domain-buckets.ts'
import { issueById } from '../store/issues.ts'
import { settle } from '../store/ledger.ts'
import type { DispatchMessage } from './message.ts'

/** How long to wait when only recipients of used-up domains are left. */
const DOMAIN_WAIT_MS = 250

/**
 * Hands the next recipients of an issue to the mailer. Acts on what is true now: an issue paused or cancelled meanwhile,
 * or a chunk posted before, lets it do nothing. The mail job lies in R2 before the batch that tells of it.
 */
export const postNextChunk = async ({ issueId, chunk }: DispatchMessage, services: Services): Promise<void> => {
  const { db, clock, outbox } = services
  const [full, next] = await Promise.all([issueById(db, issueId), nextPosting(db, issueId)])
  if (!full || chunk !== next?.chunk) return
  const began = clock()
  const allowances = await domainAllowances(db, services.domainPaces, began)
  const usedUp = [...allowances].flatMap(([domain, allowed]) => (allowed < 1 ? [domain] : []))
  const size = Math.min(services.chunkSize, Math.max(1, Math.floor(next.pace ?? services.perSecond)))
  const slow = { exist: allowances.size > 0, usedUp }
  const { taken: candidates, left } = allot(await nextCandidates(db, issueId, size, slow), allowances)
  if (candidates.length === 0 && usedUp.length > 0) return services.dispatch(issueId).later(began + DOMAIN_WAIT_MS)
  const [{ locale } = { locale: 'de' as const }] = candidates
  const there = candidates.filter(hasAddress)
  const jobId = newId()
  if (there.length > 0) await storeJob(jobId, full, there, services)
  const now = clock()
  const recipients = there.map(({ subscriberId }) => subscriberId)
  const gone = candidates.filter(({ email }) => email === null).map(({ subscriberId }) => subscriberId)
  const requested = { type: 'mail.requested', subject: issueId, data: { jobId, purpose: 'newsletter' } } as const
  try {
    await commit(db, [
      ...postChunk(db, { issueId, chunk, jobId, locale, recipients, gone }, now),
      settle(db, issueId, now),
      ...keepAllowances(db, left, began),
      ...(there.length > 0 ? outbox.say(now, { correlationId: next.correlationId }, requested) : []),
    ])
  } catch (error) {
    // somebody left, paused or was faster: nothing was written, so nobody will ever ask for this job. Unless the batch was
    // written and only its answer was lost.
    if ((await issueOfJob(db, jobId)) === null) await services.mail.delete(mailJobKey(jobId))
    throw error
  }
  services.wake()
  await services.dispatch(issueId).advance()
}

type Reachable = Candidate & { readonly email: string }

const hasAddress = (candidate: Candidate): candidate is Reachable => candidate.email !== null

const storeJob = async (jobId: string, full: FullIssue, recipients: readonly Reachable[], services: Services): Promise<void> => {
  const locale = recipients[0]?.locale ?? 'de'
  const ids = recipients.map(({ subscriberId }) => subscriberId)
  const links = await letterLinks(services, locale, ids, full.issue.number)
  const letters = recipients.map(({ subscriberId, email }, at) => ({
    id: `${full.issue.id}.${subscriberId}`,
    to: email,
    values: links[at] ?? {},
  }))
  await services.mail.put(mailJobKey(jobId), {
    schemaVersion: 1,
    jobId,
    purpose: 'newsletter',
    locale,
    ...issueMail(full, locale, services),
    letters,
    onUnknown: full.issue.onUnknown,
    createdAt: isoTime(services.clock()),
  })
}
