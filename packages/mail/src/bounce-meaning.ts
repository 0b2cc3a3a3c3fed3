import { bounceKindOf } from './bounce-kind.ts'

/** What an undelivered letter tells of its reader. `ours`: nothing, since the letter or its sender was found wanting. */
export type BounceMeaning = 'gone' | 'full' | 'away' | 'ours'

/** Words for addresses that nothing can be sent to; those of providers say that they gave the address up before. */
const GONE = /^(bad_address|address_not_ascii|provider_(300|406)|e_recipient_[a-z_]+)$/
/** Policies, protocol, content, size and our own sender address (RFC 3463). */
const OURS = /^[45]\.([567]\.\d+|3\.4|1\.[78])$/
/** Bare replies of RFC 5321. Old servers say 550 for many things, so it alone sends nobody away. */
const REPLIES: Readonly<Record<string, BounceMeaning>> = { 550: 'away', 551: 'away', 553: 'away', 552: 'full', 450: 'away', 452: 'full' }

/** `kind` is what the mailer read in a mail that came back; without it the reason alone tells. */
export const bounceMeaning = ({
  reason,
  kind,
}: {
  readonly reason: string
  readonly kind?: 'hard' | 'soft' | undefined
}): BounceMeaning => {
  if (kind === 'hard' || GONE.test(reason)) return 'gone'
  if (OURS.test(reason)) return 'ours'
  if (/^[45]\.\d+\.\d+$/.test(reason)) {
    if (reason.endsWith('.2.2')) return 'full'
    return kind === undefined && bounceKindOf(reason) === 'hard' ? 'gone' : 'away'
  }
  if (reason === 'expired') return 'away'
  return REPLIES[reason] ?? (kind === 'soft' ? 'away' : 'ours')
}
