import type { Locale } from '@vorbild/kernel/locale'
import { composeMessage } from '@vorbild/mail/compose'
import { subscriberLink } from '../links.ts'
import type { Services } from '../services.ts'
import { texts } from '../texts/texts.ts'
import type { Post } from './post-mail.ts'

/** Whoever asked for a link gets it, even if they left meanwhile; an erased person's links open nothing any more. */
const MEANT_FOR = { confirm: 'undecided', settings: 'known', welcome: 'subscribers' } as const

/** The mails that hold a personal link and nothing else: to confirm a sign-up, or to the settings. */
export const linkMail = async (
  purpose: 'confirm' | 'settings' | 'welcome',
  { id, email, locale }: { readonly id: string; readonly email: string; readonly locale: Locale },
  services: Services,
  query = '',
): Promise<Post> => {
  const words = texts(locale).mails[purpose]
  const { siteName, baseUrl } = services
  return {
    to: email,
    locale,
    subject: words.subject,
    ...composeMessage({
      locale,
      heading: words.heading,
      paragraphs: [words.text(siteName)],
      action: {
        label: words.action,
        url: (await subscriberLink(services, locale, purpose === 'confirm' ? 'confirm' : 'settings', id)) + query,
      },
      closing: [words.closing],
      siteName,
      siteUrl: baseUrl,
    }),
    headers: { 'Auto-Submitted': 'auto-generated' },
    meantFor: MEANT_FOR[purpose],
  }
}
