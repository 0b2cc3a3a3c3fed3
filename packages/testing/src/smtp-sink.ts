import type { Socket } from 'node:net'
import type { Readable } from 'node:stream'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { eventually } from './eventually.ts'
import { freePort } from './free-port.ts'
import type { SelfSigned } from './self-signed.ts'

/** A mail the sink took, as a mail program would read it. */
export interface SinkMail {
  readonly to: string
  readonly from: string
  readonly messageId: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: ReadonlyMap<string, string>
  /** The bytes as they came, if the sink keeps them; empty otherwise. */
  readonly raw: string
  /** Number of the connection it came over, from 1. */
  readonly connection: number
  readonly wasSecure: boolean
  readonly user: string | null
  /** When it was taken, ms since 1970. */
  readonly at: number
}

/**
 * What the sink does with a letter. `reply` refuses its recipient with that code. `drop` cuts the connection before the
 * mail was said; `take and drop` after it was taken and before that is answered; `delayMs` answers late; `fall silent` says
 * nothing more after it was taken, and is gone a while later; `say nothing` neither, and stays for as long as the other side does.
 */
export type Treatment =
  | 'take'
  | 'fall silent'
  | 'say nothing'
  | 'drop'
  | 'take and drop'
  | { readonly reply: number; readonly text?: string }
  | { readonly delayMs: number }

export interface SinkSettings {
  readonly login?: { readonly user: string; readonly password: string }
  /** Offers STARTTLS with this certificate. */
  readonly certificate?: SelfSigned
  /** TLS from the first byte, with the certificate. */
  readonly implicitTls?: boolean
  /** The largest mail it takes, as it announces (RFC 1870). */
  readonly size?: number
  /** Keeps every mail as it came. */
  readonly keepRaw?: boolean
  /** Takes mails without reading them: only to whom they went is known of each. */
  readonly unread?: boolean
}

const SILENCE_MS = 3_000

/** A real SMTP server for tests, whose answers are programmed. */
export interface SmtpSink {
  readonly port: number
  /** Value for SMTP_URL, without a login. */
  readonly url: string
  readonly mails: readonly SinkMail[]
  /** How many connections were made. */
  connections(): number
  /** Decides from now on; `attempt` counts from 1 per recipient. */
  treat(how: (letter: { readonly to: string; readonly attempt: number }) => Treatment): void
  /** From now on no more than so many connections at once. */
  allow(connections: number): void
  /** The mails, once there are so many. */
  waitFor(count: number, timeoutMs?: number): Promise<readonly SinkMail[]>
  /** Refuses connections until started again; the port stays. */
  stop(): Promise<void>
  start(): Promise<void>
}

export const createSmtpSink = async (settings: SinkSettings = {}): Promise<SmtpSink> => {
  const port = await freePort()
  const mails: SinkMail[] = []
  const attempts = new Map<string, number>()
  const sockets = new Map<number, { readonly socket: Socket; readonly number: number }>()
  let connections = 0
  let allowed = Number.POSITIVE_INFINITY
  const admitted = new Set<Socket>()
  let decide: Parameters<SmtpSink['treat']>[0] = () => 'take'
  let server: SMTPServer | null = null

  const socketOf = (session: SMTPServerSession) => sockets.get((session as unknown as { remotePort: number }).remotePort)
  const treatments = new WeakMap<SMTPServerSession, Treatment>()

  const create = () =>
    new SMTPServer({
      logger: false,
      ...(settings.size !== undefined && { size: settings.size }),
      authOptional: settings.login === undefined,
      secure: settings.implicitTls ?? false,
      ...settings.certificate,
      disabledCommands: [...(settings.certificate ? [] : ['STARTTLS']), ...(settings.login ? [] : ['AUTH'])],
      onConnect: (session, done) => {
        const open = [...admitted].filter((socket) => !socket.destroyed).length
        if (open >= allowed) return done(Object.assign(new Error('too many'), { responseCode: 421 }))
        const known = socketOf(session)
        if (known) admitted.add(known.socket)
        done()
      },
      onAuth: ({ username, password }, _session, done) => {
        const isKnown = username === settings.login?.user && password === settings.login?.password
        return isKnown ? done(null, { user: username }) : done(new Error('not you'))
      },
      onRcptTo: ({ address }, session, done) => {
        const attempt = (attempts.get(address) ?? 0) + 1
        attempts.set(address, attempt)
        const treatment = decide({ to: address, attempt })
        treatments.set(session, treatment)
        if (treatment === 'drop') return socketOf(session)?.socket.destroy()
        if (typeof treatment === 'object' && 'reply' in treatment)
          return done(Object.assign(new Error(treatment.text ?? 'not now'), { responseCode: treatment.reply }))
        done()
      },
      onData: async (stream, session, done) => {
        const raw = settings.keepRaw ? await bytesOf(stream) : null
        const read = await (settings.unread ? drained(stream) : simpleParser(raw ?? stream)).catch(() => null)
        if (read === null) return // cut off in the middle: not taken
        mails.push({
          at: Date.now(),
          to: session.envelope.rcptTo[0]?.address ?? '',
          from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
          messageId: read.messageId ?? '',
          subject: read.subject ?? '',
          text: read.text ?? '',
          html: read.html || '',
          headers: new Map((read.headerLines ?? []).map(({ key, line }) => [key, line.replace(/^[^:]*:\s*/, '')])),
          raw: raw?.toString('latin1') ?? '',
          connection: socketOf(session)?.number ?? 0,
          wasSecure: session.secure,
          user: session.user ?? null,
        })
        const treatment = treatments.get(session)
        if (treatment === 'take and drop') return socketOf(session)?.socket.destroy()
        if (treatment === 'say nothing') return
        if (treatment === 'fall silent') {
          setTimeout(() => socketOf(session)?.socket.destroy(), SILENCE_MS)
          return
        }
        if (typeof treatment === 'object' && 'delayMs' in treatment) await new Promise((resolve) => setTimeout(resolve, treatment.delayMs))
        done()
      },
    })

  const start = async () => {
    const starting = create()
    server = starting
    starting.on('error', () => {}) // cut connections are what tests ask for
    starting.server.on('connection', (socket: Socket) => {
      connections += 1
      // as real servers do; without it each answer waits 40 ms for an acknowledgement
      socket.setNoDelay(true)
      sockets.set(socket.remotePort ?? 0, { socket, number: connections })
    })
    await new Promise<void>((resolve) => starting.listen(port, '127.0.0.1', () => resolve()))
  }
  await start()
  return {
    port,
    url: `${settings.implicitTls ? 'smtps' : 'smtp'}://127.0.0.1:${port}`,
    mails,
    connections: () => connections,
    treat: (how) => {
      decide = how
    },
    allow: (count) => {
      allowed = count
    },
    waitFor: (count, timeoutMs) => eventually(`${count} mails`, async () => (mails.length >= count ? mails : null), timeoutMs),
    stop: async () => {
      const stopping = server
      server = null
      for (const { socket } of sockets.values()) socket.destroy()
      sockets.clear()
      if (stopping) await new Promise<void>((resolve) => stopping.close(() => resolve()))
    },
    start,
  }
}

const bytesOf = async (stream: AsyncIterable<Buffer>): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Reads a mail to its end and keeps nothing of it; fails if it has none. */
const drained = async (stream: Readable): Promise<Partial<ParsedMail>> => {
  for await (const _chunk of stream);
  return {}
}
