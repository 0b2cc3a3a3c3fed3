import type { Mail } from '@vorbild/mail/transport'

/** What a provider refuses; known before, so that nobody has to be asked. */
export interface ProviderLimits {
  readonly subjectLength: number
  /** In bytes: of both texts, or of the whole message as it is handed over. */
  readonly size: number
  /** Headers it takes from a sender, by lower-case name; any `X-*` besides. */
  readonly headers: readonly string[]
  readonly headerBytes: number
}

const LIST_HEADERS = ['list-id', 'list-unsubscribe', 'list-unsubscribe-post', 'auto-submitted', 'precedence']

export const CLOUDFLARE_LIMITS: ProviderLimits = { subjectLength: 998, size: 5_000_000, headers: LIST_HEADERS, headerBytes: 2_048 }

/** A hundred mails in a batch stay below the 50 MB of a request. */
export const POSTMARK_LIMITS: ProviderLimits = { subjectLength: 2_000, size: 450_000, headers: LIST_HEADERS, headerBytes: 2_048 }

const encoder = new TextEncoder()
/** Of a text, in UTF-8. */
export const bytesOf = (text: string): number => encoder.encode(text).length

/** Why a provider would refuse a mail of so many bytes, or null. */
export const refusalOf = (
  { subject, headers }: Pick<Mail, 'subject' | 'headers'>,
  bytes: number,
  limits: ProviderLimits,
): string | null => {
  if (subject.length > limits.subjectLength) return 'subject_too_long'
  if (bytes > limits.size) return 'too_large'
  for (const [name, value] of Object.entries(headers)) {
    const known = limits.headers.includes(name.toLowerCase()) || /^x-/i.test(name)
    if (!known) return 'header_not_allowed'
    if (bytesOf(value) > limits.headerBytes) return 'header_too_long'
    if (!isWellFormed(name.toLowerCase(), value)) return 'bad_header'
  }
  return null
}

const isWellFormed = (name: string, value: string): boolean => {
  if (name === 'list-unsubscribe') return value.split(',').every((each) => /^\s*<(https?|mailto):[^<>\s]+>\s*$/.test(each))
  if (name === 'list-unsubscribe-post') return value === 'List-Unsubscribe=One-Click'
  return true
}
