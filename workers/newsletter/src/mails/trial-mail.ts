import type { Locale } from '@vorbild/kernel/locale'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { previewLink } from '../links.ts'
import type { FullIssue } from '../rules/issue.ts'
import type { Services } from '../services.ts'
import { issueMail } from './issue-mail.ts'

const DAY_MS = 24 * 60 * 60 * 1000
/** So long the page behind a test mail can be read. */
const PREVIEW_DAYS = 14

/**
 * An issue as somebody of the office tries it out. Its personal links are nobody's and lead to the page where everybody begins; its page
 * in the archive is a preview as long as it has not gone out.
 */
export const trialMail = async (full: FullIssue, locale: Locale, services: Services) => {
  const { id, state } = full.issue
  const until = services.clock() + PREVIEW_DAYS * DAY_MS
  const mail = issueMail(full, locale, services, state === 'draft' ? await previewLink(services, locale, id, until) : null)
  const links = { unsubscribe: `${services.baseUrl}/newsletter`, preferences: `${services.baseUrl}/newsletter` }
  return { subject: fillText(mail.subject, links), text: fillText(mail.text, links), html: fillHtml(mail.html, links) }
}
