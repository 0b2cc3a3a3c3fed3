import { ok, type Result, refuse } from '@vorbild/kernel/result'
import * as z from 'zod'

const Address = z.email().max(254)

/** An address as it is stored: small letters, so that one person is one subscriber however they type it. */
export const readEmail = (typed: string): Result<string, 'required' | 'bad_email'> => {
  const address = withAsciiDomain(typed.trim().toLowerCase())
  if (address === '') return refuse('required')
  return Address.safeParse(address).success ? ok(address) : refuse('bad_email')
}

const UMLAUT_DOMAIN = /^(?<name>[^@]*@)(?<domain>[\p{L}\p{M}\p{N}.-]*[^\p{ASCII}][\p{L}\p{M}\p{N}.-]*)$/u

/** `info@müller.de` as mail servers know it, `info@xn--mller-kva.de` (RFC 5891); anything else as it is. */
const withAsciiDomain = (address: string): string => {
  const { name = '', domain = '' } = UMLAUT_DOMAIN.exec(address)?.groups ?? {}
  const host = domain === '' ? undefined : URL.parse(`http://${domain}`)?.hostname
  return host === undefined ? address : name + host
}
