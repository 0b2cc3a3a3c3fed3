import { ok } from '@vorbild/kernel/result'
import { parseAddress } from '@vorbild/mail/address'
import type { Connection, Mail, Outcome, Outgoing, Transport } from '@vorbild/mail/transport'
import { bytesOf, CLOUDFLARE_LIMITS, refusalOf } from '../rules/provider-limits.ts'
import { upTo } from './up-to.ts'

const SIDE_BY_SIDE = 5

/** The part of Cloudflare's `send_email` binding that is used. */
export interface EmailSender {
  send(mail: {
    readonly from: { readonly email: string; readonly name: string }
    readonly to: string
    readonly subject: string
    readonly text: string
    readonly html: string
    readonly headers: Record<string, string>
  }): Promise<{ readonly messageId?: string } | undefined>
}

/** Keeps the service's name for a mail, by which its events name it. */
export type RememberMail = (messageId: string, mail: Mail) => Promise<void>

/** Mails over Cloudflare's e-mail service. It names mails itself, so a copy cannot be told; one person per call, since one blocked address refuses all. */
export const cloudflareTransport = (sender: EmailSender, remember: RememberMail): Transport => ({
  name: 'cloudflare',
  batch: null,
  connect: async () =>
    ok<Connection>({
      send: async (next, tell) =>
        void (await Promise.all(upTo(SIDE_BY_SIDE, next).map(async (mail) => tell(mail, await sendOne(sender, remember, mail))))),
      isOpen: () => true,
      close: async () => {},
    }),
})

const sendOne = async (sender: EmailSender, remember: RememberMail, outgoing: Outgoing): Promise<Outcome> => {
  // what no mail server could be given is not given to a provider either
  const mime = outgoing.mime()
  if (!mime.ok) return { state: 'refused', reason: mime.reason }
  const mail = outgoing.mail()
  const refusal = refusalOf(mail, bytesOf(mail.text) + bytesOf(mail.html), CLOUDFLARE_LIMITS)
  if (refusal !== null) return { state: 'refused', reason: refusal }
  try {
    const sent = await sender.send(builderOf(mail))
    // the mail is out: that a bounce may not find its letter is no reason to send it again
    if (sent?.messageId) await remember(sent.messageId, mail).catch(() => {})
    return { state: 'accepted' }
  } catch (error) {
    return outcomeOf(error)
  }
}

const builderOf = ({ from, to, subject, text, html, headers, id }: Mail) => {
  const parsed = parseAddress(from)
  const email = parsed.ok ? { email: parsed.value.address, name: parsed.value.name } : { email: from, name: '' }
  return { from: email, to, subject, text, html, headers: { ...headers, 'X-Letter': id } }
}

/** Refused for good: it is about this mail or this address. Limits and faults of the service pass. */
const FINAL = /^E_(RECIPIENT|VALIDATION|HEADER|CONTENT|SUBJECT)/
const NOT_TAKEN = /^E_(RATE_LIMIT|DAILY_LIMIT|SENDER)/

const outcomeOf = (error: unknown): Outcome => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  const reason = /^E_[A-Z_]{1,60}$/.test(code) ? code.toLowerCase() : 'service_failed'
  if (FINAL.test(code)) return { state: 'refused', reason }
  // anything else may have come after the mail was taken
  return { state: 'deferred', reason, inTheAir: !NOT_TAKEN.test(code) }
}
