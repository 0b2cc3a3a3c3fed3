import { connect } from 'cloudflare:sockets'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { type Reply, takeReply } from './reply.ts'
import type { SmtpAddress } from './smtp-url.ts'
import { within } from './within.ts'

/** What went wrong below SMTP. After any of it the channel is of no more use. */
export type Broken = 'timeout' | 'connection_lost' | 'malformed_reply' | 'tls_failed'

/** Lines out, replies in, over one socket. */
export interface Channel {
  /** Lines, after the bytes of a mail if there are any, in one go. */
  write(lines: readonly string[], mail?: Uint8Array): Promise<Result<void, Broken>>
  read(timeoutMs: number): Promise<Result<Reply, Broken>>
  /** Goes on encrypted; the server's certificate must be valid for its host name. */
  secure(timeoutMs: number): Promise<Result<void, Broken>>
  close(): Promise<void>
}

const encoder = new TextEncoder()

/** Opens the socket. `unreachable`: nobody listens, the name is unknown, or (with implicit TLS) the certificate is not trusted. */
export const openChannel = async (
  { host, port, tls }: SmtpAddress,
  timeoutMs: number,
): Promise<Result<Channel, 'unreachable' | 'timeout'>> => {
  const secureTransport = tls === 'implicit' ? 'on' : tls === 'off' ? 'off' : 'starttls'
  try {
    const socket = connect({ hostname: host, port }, { secureTransport, allowHalfOpen: false })
    const opened = await within(timeoutMs, socket.opened)
    if (opened === 'timeout') {
      await hangUp(socket)
      return refuse('timeout')
    }
    return ok(channelOver(socket))
  } catch {
    return refuse('unreachable')
  }
}

const channelOver = (first: Socket): Channel => {
  let socket = first
  let reader = socket.readable.getReader()
  let writer = socket.writable.getWriter()
  let decoder = new TextDecoder()
  let received = ''
  // its rejection tells nothing that reading and writing do not tell
  first.closed.catch(() => {})

  return {
    write: async (lines, mail) => {
      const text = encoder.encode(lines.map((line) => `${line}\r\n`).join(''))
      try {
        await writer.write(mail ? joined(mail, text) : text)
        return ok(undefined)
      } catch {
        return refuse('connection_lost')
      }
    },
    read: async (timeoutMs) => {
      const end = Date.now() + timeoutMs
      for (;;) {
        const taken = takeReply(received)
        if (taken === 'malformed') return refuse('malformed_reply')
        if (taken !== 'incomplete') {
          received = taken.rest
          return ok(taken.reply)
        }
        try {
          const chunk = await within(Math.max(end - Date.now(), 0), reader.read())
          if (chunk === 'timeout') return refuse('timeout')
          if (chunk.done) return refuse('connection_lost')
          received += decoder.decode(chunk.value, { stream: true })
        } catch {
          return refuse('connection_lost')
        }
      }
    },
    secure: async (timeoutMs) => {
      // words that came in the clear must not count as said under TLS (CVE-2011-0411)
      if (received !== '') return refuse('tls_failed')
      try {
        reader.releaseLock()
        writer.releaseLock()
        socket = socket.startTls()
        socket.closed.catch(() => {})
        if ((await within(timeoutMs, socket.opened)) === 'timeout') return refuse('timeout')
        reader = socket.readable.getReader()
        writer = socket.writable.getWriter()
        decoder = new TextDecoder()
        return ok(undefined)
      } catch {
        return refuse('tls_failed')
      }
    },
    close: () => hangUp(socket),
  }
}

const joined = (first: Uint8Array, second: Uint8Array): Uint8Array => {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

const hangUp = async (socket: Socket): Promise<void> => {
  try {
    await within(1_000, socket.close())
  } catch {
    // it is closed already, from the other side
  }
}
