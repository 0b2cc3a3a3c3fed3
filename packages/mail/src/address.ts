import { ok, type Result, refuse } from '@vorbild/kernel/result'

/** An address of RFC 5322 section 3.4 with its optional name. `address` is ASCII: its domain in punycode. */
export interface MailAddress {
  readonly name: string
  readonly address: string
}

/** One at-sign, no white space, no brackets, no control characters: nothing that could end a header or an SMTP command. */
const PLAIN = /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u

/**
 * Reads `post@example.org` or `Name <post@example.org>`. Umlauts in the domain are encoded; before the at-sign they would
 * need a server with SMTPUTF8 (RFC 6531), so they are refused.
 */
export const parseAddress = (text: string): Result<MailAddress, 'bad_address' | 'address_not_ascii'> => {
  const [, name = '', bracketed] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? []
  const address = (bracketed ?? text).trim()
  if (!PLAIN.test(address) || address.length > 254 || /\p{Cc}/u.test(name)) return refuse('bad_address')
  const [local = '', domain = ''] = address.split('@')
  if (!isAscii(local)) return refuse('address_not_ascii')
  const host = isAscii(domain) ? domain : punycode(domain)
  if (host === null) return refuse('bad_address')
  return ok({ name: name.trim().replace(/^"(.*)"$/, '$1'), address: `${local}@${host}` })
}

export const isAscii = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)

const punycode = (domain: string): string | null => (URL.canParse(`http://${domain}/`) ? new URL(`http://${domain}/`).hostname : null)
