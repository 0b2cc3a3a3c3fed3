import { LOCALES } from '@vorbild/kernel/locale'
import { bytesOf } from '../mails/bytes-of.ts'
import { issueMail } from '../mails/issue-mail.ts'
import { isApproved } from '../rules/approval.ts'
import { checkIssue, type Finding } from '../rules/check-issue.ts'
import type { FullIssue } from '../rules/issue.ts'
import type { Services } from '../services.ts'
import { publicNumbers } from '../store/issues.ts'
import { publicSlugs } from '../store/planning.ts'
import { draftOpening } from '../texts/draft-opening.ts'

export interface LookedOver {
  readonly findings: readonly Finding[]
  /** The house wants somebody else's yes, and there is none for this version. */
  readonly needsApproval: boolean
}

/** What speaks against sending an issue as it stands. */
export const lookOver = async (full: FullIssue, services: Services): Promise<LookedOver> => {
  const { subject, intro } = full.issue
  const [slugs, numbers] = await Promise.all([publicSlugs(services.db), publicNumbers(services.db)])
  const findings = checkIssue({
    subject,
    opening: draftOpening(),
    words: [intro, ...full.sections.map(({ body }) => body)],
    entries: full.entries,
    baseUrl: services.baseUrl,
    slugs,
    numbers,
    // nobody's may be cut off, whatever language frames it
    bytes: Math.max(...LOCALES.map((locale) => bytesOf(issueMail(full, locale, services)))),
  })
  return { findings, needsApproval: services.secondPairOfEyes && !isApproved(full.issue) }
}
