import { hexOf } from '@vorbild/kernel/digest'

/**
 * Why somebody is not to be written to unasked. `invited` had their one question; the others said or showed that they want nothing. From
 * what says least to what says most.
 */
export const SUPPRESSION_REASONS = ['invited', 'bounced', 'no_answer', 'unsubscribed', 'erased', 'complained'] as const
export type SuppressionReason = (typeof SUPPRESSION_REASONS)[number]

/** Reasons that a reason may take the place of: a letter that comes back says less than what its reader has said. */
export const givesWayTo = (reason: SuppressionReason): readonly SuppressionReason[] =>
  SUPPRESSION_REASONS.slice(0, SUPPRESSION_REASONS.indexOf(reason) + 1)

const encoder = new TextEncoder()

/**
 * HMAC-SHA-256 (RFC 2104) of an address in small letters, as 64 hex digits. Whoever has the list but not the secret cannot try addresses
 * against it. The key is made for this purpose alone, and once for many addresses.
 */
export const suppressionHasher = async (secret: string): Promise<(email: string) => Promise<string>> => {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', encoder.encode(`newsletter.suppression\n${secret}`), algorithm, false, ['sign'])
  return async (email) => {
    const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(email.trim().toLowerCase()))
    return hexOf(new Uint8Array(mac))
  }
}
