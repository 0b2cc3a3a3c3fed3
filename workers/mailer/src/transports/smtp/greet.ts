import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { type Dialogue, isPositive, say } from './dialogue.ts'
import { codeOf, extensionsOf, type Reply } from './reply.ts'
import type { SmtpAddress } from './smtp-url.ts'

type Extensions = ReturnType<typeof extensionsOf>

/** What a server offered that we use. */
export interface Abilities {
  /** Commands may be sent without waiting for each answer (RFC 2920). */
  readonly pipelining: boolean
  /** We may say which reports we want (RFC 3461). */
  readonly dsn: boolean
  /** The largest mail the server takes, in bytes (RFC 1870); null if it does not say. */
  readonly size: number | null
}

const abilitiesOf = (extensions: Extensions): Abilities => ({
  pipelining: extensions.has('PIPELINING'),
  dsn: extensions.has('DSN'),
  // 0 means no limit
  size: Number(extensions.get('SIZE')?.[0]) || null,
})

/** From the server's greeting to the point where mails can be handed over: EHLO, STARTTLS, AUTH. */
export function* greet({ tls, login }: Pick<SmtpAddress, 'tls' | 'login'>, ownName: string): Dialogue<Result<Abilities>> {
  const greeting = yield { do: 'listen' }
  if (greeting.code !== 220) return refuse(codeOf(greeting))
  let extensions = yield* introduce(ownName)
  if (!extensions.ok) return extensions
  if (tls === 'require' || tls === 'offered') {
    if (extensions.value.has('STARTTLS')) {
      const ready = yield* say('STARTTLS')
      if (ready.code !== 220) return refuse(codeOf(ready))
      yield { do: 'secure' }
      // what was said before may have been changed on the way (RFC 3207 4.2)
      extensions = yield* introduce(ownName)
      if (!extensions.ok) return extensions
    } else if (tls === 'require' || login) {
      // somebody on the way may have cut the offer out; neither mail nor password goes out in the clear
      return refuse('tls_missing')
    }
  }
  const admitted = login ? yield* logIn(login, extensions.value) : ok(undefined)
  return admitted.ok ? ok(abilitiesOf(extensions.value)) : admitted
}

/** A house without a name says its address in brackets (RFC 5321 4.1.3). */
const nameOf = (host: string): string => {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(host)) return `[${host}]`
  return host.startsWith('[') ? `[IPv6:${host.slice(1)}` : host
}

function* introduce(ownName: string): Dialogue<Result<Extensions>> {
  const hello = yield* say(`EHLO ${nameOf(ownName)}`)
  if (isPositive(hello)) return ok(extensionsOf(hello))
  const old = yield* say(`HELO ${nameOf(ownName)}`)
  return isPositive(old) ? ok(new Map()) : refuse(codeOf(old))
}

function* logIn({ user, password }: NonNullable<SmtpAddress['login']>, extensions: Extensions): Dialogue<Result<void>> {
  const ways = extensions.get('AUTH') ?? []
  let answer: Reply
  if (ways.includes('PLAIN')) {
    answer = yield* say(`AUTH PLAIN ${base64(`\0${user}\0${password}`)}`)
  } else if (ways.includes('LOGIN')) {
    answer = yield* say('AUTH LOGIN')
    if (answer.code === 334) answer = yield* say(base64(user))
    if (answer.code === 334) answer = yield* say(base64(password))
  } else {
    return refuse('auth_missing')
  }
  return isPositive(answer) ? ok(undefined) : refuse(`auth_${codeOf(answer)}`)
}

const base64 = (text: string): string => btoa(Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''))
