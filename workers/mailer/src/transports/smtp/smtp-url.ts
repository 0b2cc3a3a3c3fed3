import * as z from 'zod'

/** How a mail server is reached. */
export interface SmtpAddress {
  readonly host: string
  readonly port: number
  /** `implicit`: TLS from the first byte. `require`: STARTTLS or nothing. `offered`: STARTTLS if the server has it. */
  readonly tls: 'implicit' | 'require' | 'offered' | 'off'
  readonly login: { readonly user: string; readonly password: string } | null
}

const TLS = { off: 'off', starttls: 'offered', require: 'require' } as const

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/

/** `smtp://user:password@host:587?tls=off|starttls|require` or `smtps://user:password@host:465`; null if it is neither. */
export const parseSmtpUrl = (text: string): SmtpAddress | null => {
  if (!URL.canParse(text)) return null
  const { protocol, hostname, port, username, password, searchParams } = new URL(text)
  if ((protocol !== 'smtp:' && protocol !== 'smtps:') || hostname === '') return null
  const wish = searchParams.get('tls')
  if (wish !== null && !Object.hasOwn(TLS, wish)) return null
  const login = username === '' ? null : { user: decodeURIComponent(username), password: decodeURIComponent(password) }
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (protocol === 'smtps:') return { host, port: Number(port || 465), tls: 'implicit', login }
  // on the own machine nobody listens in, and no certificate names it
  const unasked = LOOPBACK.test(hostname) ? 'off' : 'require'
  return { host, port: Number(port || 587), tls: wish === null ? unasked : TLS[wish as keyof typeof TLS], login }
}

export const SmtpUrl = z.string().transform((text, context): SmtpAddress => {
  const address = parseSmtpUrl(text)
  if (address) return address
  // without the value: it holds a password
  context.addIssue({ code: 'custom', message: 'not an address like smtp://user:password@host:587 or smtps://host:465' })
  return z.NEVER
})
