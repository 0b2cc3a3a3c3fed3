import { commit } from '@vorbild/events/statement'
import { isoTime } from '@vorbild/kernel/clock'
import { newId } from '@vorbild/kernel/id'
import { isLocale, localePath } from '@vorbild/kernel/locale'
import { composeMessage } from '@vorbild/mail/compose'
import { mailJobKey } from '@vorbild/mail/mail-job'
import type { Services } from './services.ts'
import { texts } from './texts/texts.ts'

export interface SignInLink {
  readonly email: string
  readonly token: string
  /** `locale`, `target`, `correlationId` of the request that asked for it. */
  readonly metadata: Readonly<Record<string, string>>
}

type Post = Pick<Services, 'db' | 'outbox' | 'mail' | 'clock' | 'settings' | 'wake'>

/** Hands the mail with the link to the post office. The page behind the link has a button: opening it does nothing yet. */
export const mailSignInLink = async ({ db, outbox, mail, clock, settings, wake }: Post, link: SignInLink): Promise<void> => {
  const { locale: wanted, target = '/redaktion', correlationId = newId() } = link.metadata
  const locale = isLocale(wanted) ? wanted : 'de'
  const words = texts(locale).signInMail
  const url = `${settings.baseUrl}${localePath(locale, `/redaktion/anmelden/${link.token}`)}?ziel=${encodeURIComponent(target)}`
  const now = clock()
  const jobId = newId()
  const parts = composeMessage({
    locale,
    heading: words.heading,
    paragraphs: [words.text],
    action: { label: words.action, url },
    closing: [words.validity, words.notYou],
    siteName: settings.siteName,
    siteUrl: settings.baseUrl,
  })
  await mail.put(mailJobKey(jobId), {
    schemaVersion: 1,
    jobId,
    purpose: 'transactional',
    locale,
    subject: words.subject(settings.siteName),
    ...parts,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letters: [{ id: newId(), to: link.email, values: {} }],
    createdAt: isoTime(now),
  })
  await commit(
    db,
    outbox.say(now, { correlationId }, { type: 'mail.requested', subject: jobId, data: { jobId, purpose: 'transactional' } }),
  )
  wake('outbox')
}
