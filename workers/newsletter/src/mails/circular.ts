import type { Locale } from '@vorbild/kernel/locale'
import { composeMessage } from '@vorbild/mail/compose'
import { withoutPlaceholders } from '@vorbild/mail/fill'
import type { Services } from '../services.ts'
import { listHeaders } from './list-headers.ts'
import type { Circular } from './post-letters.ts'

export interface CircularWords {
  readonly subject: string
  readonly heading: string
  readonly paragraphs: readonly string[]
  readonly action: string
  readonly closing: readonly string[]
}

/** A mail to many with one thing to do, whose links are each person's own: `{{action}}` and `{{unsubscribe}}`. */
export const circular = (
  words: CircularWords,
  locale: Locale,
  { siteName, baseUrl }: Services,
): Omit<Circular, 'letters' | 'meantFor'> => ({
  locale,
  subject: words.subject,
  ...composeMessage({
    locale,
    heading: words.heading,
    paragraphs: words.paragraphs.map(withoutPlaceholders),
    action: { label: words.action, url: '{{action}}' },
    closing: words.closing,
    siteName,
    siteUrl: baseUrl,
  }),
  headers: { 'Auto-Submitted': 'auto-generated', ...listHeaders(baseUrl) },
})
