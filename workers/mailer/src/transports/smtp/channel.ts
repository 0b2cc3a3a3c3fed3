import { connect } from 'cloudflare:sockets'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Bytes } from '@vorbild/mail/prepare'
import { createPatience } from './patience.ts'
import { type Reply, takeReply } from './reply.ts'
import type { SmtpAddress } from './smtp-url.ts'
import { within } from './within.ts'

/** What went wrong below SMTP. After any of it the channel is of no more use. */
export type Broken = 'timeout' | 'connection_lost' | 'malformed_reply' | 'tls_failed'

/** Lines out, replies in, over one socket. */
export interface Channel {
  /** Lines, after the bytes of a mail if there are any, in one go. */
  write(lines: readonly string[], mail?: Bytes): Promise<Result<void, Broken>>
  /** The next reply; at once if it came along with another. */
  read(timeoutMs: number): Result<Reply, Broken> | Promise<Result<Reply, Broken>>
  /** Goes on encrypted; the server's certificate must be valid for its host name. */
  secure(timeoutMs: number): Promise<Result<void, Broken>>
  close(): Promise<void>
}

const encoder = new TextEncoder()
/** So many bytes of UTF-8 at most for each unit of a string. */
const BYTES_OF_A_UNIT = 3

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
  let room = new Uint8Array(0)
  const patience = createPatience()
  // its rejection tells nothing that reading and writing do not tell
  first.closed.catch(() => {})

  const taken = (): Result<Reply, Broken> | null => {
    const next = takeReply(received)
    if (next === 'incomplete') return null
    if (next === 'malformed') return refuse('malformed_reply')
    received = next.rest
    return ok(next.reply)
  }
  const receive = async (timeoutMs: number): Promise<Result<Reply, Broken>> => {
    const end = Date.now() + timeoutMs
    for (;;) {
      try {
        const chunk = await patience.wait(Math.max(end - Date.now(), 0), reader.read())
        if (chunk === 'timeout') return refuse('timeout')
        if (chunk.done) return refuse('connection_lost')
        received += decoder.decode(chunk.value, { stream: true })
      } catch {
        return refuse('connection_lost')
      }
      const reply = taken()
      if (reply) return reply
    }
  }

  return {
    write: async (lines, mail) => {
      const text = lines.map((line) => `${line}\r\n`).join('')
      const start = mail?.length ?? 0
      // the same room for all mails: the last one has left it when writing it was waited for
      const most = start + text.length * BYTES_OF_A_UNIT
      if (room.length < most) room = new Uint8Array(most)
      mail?.put(room)
      const { written } = encoder.encodeInto(text, room.subarray(start))
      try {
        await writer.write(room.subarray(0, start + written))
        return ok(undefined)
      } catch {
        return refuse('connection_lost')
      }
    },
    read: (timeoutMs) => taken() ?? receive(timeoutMs),
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
    close: () => {
      patience.end()
      return hangUp(socket)
    },
  }
}

const hangUp = async (socket: Socket): Promise<void> => {
  try {
    await within(1_000, socket.close())
  } catch {
    // it is closed already, from the other side
  }
}
