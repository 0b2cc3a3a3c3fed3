import type { Mail, Outcome, Outgoing } from '@vorbild/mail/transport'
import { type ProviderLimits, refusalOf } from '../rules/provider-limits.ts'

/** A mail as a provider takes it, or why it would not: what no mail server could be given is not given to a provider either. */
export const writeFor = (limits: ProviderLimits, outgoing: Outgoing): { readonly mail: Mail } | { readonly refused: Outcome } => {
  const mime = outgoing.mime()
  if (!mime.ok) return { refused: { state: 'refused', reason: mime.reason } }
  const mail = outgoing.mail()
  const reason = refusalOf(mail, limits)
  return reason === null ? { mail } : { refused: { state: 'refused', reason } }
}
