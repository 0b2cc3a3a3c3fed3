import { prepareMime } from '@vorbild/mail/prepare-mime'
import type { Outgoing } from '@vorbild/mail/transport'
import { smtpTransport } from '../../../workers/mailer/src/transports/smtp.ts'
import { template as issueTemplate, letterValues } from './issue.ts'

const CONNECTIONS = 5

/** Gives one mail and then none, so that nothing of the next is said before its answer. */
const only = (mail: Outgoing | null): (() => Outgoing | null) => {
  let left = mail
  return () => {
    const given = left
    left = null
    return given
  }
}

export default {
  fetch: async (request: Request): Promise<Response> => {
    const { port, count, html, ahead } = (await request.json()) as { port: number; count: number; html: string; ahead: boolean }
    const shared = issueTemplate(html)
    const template = { ...shared, date: shared.createdAt, from: 'Vorbild <post@example.org>' }
    const write = prepareMime(template)
    if (!write.ok) throw new Error(write.reason)
    const transport = smtpTransport({ host: '127.0.0.1', port, tls: 'off', login: null }, 'bench.example', 120_000)
    let sent = 0
    const next = (): Outgoing | null => {
      if (sent === count) return null
      const number = sent++
      const messageId = `${number}@bench.example`
      const letter = { id: messageId, messageId, to: `leserin-${number}@example.org` }
      const values = letterValues(number)
      const mail = () => ({ ...template, ...letter })
      return { id: messageId, answers: 0, template, letter, values, mail, mime: () => write.value(letter, values) }
    }
    const lane = async () => {
      const connection = await transport.connect()
      if (!connection.ok) throw new Error(connection.reason)
      if (ahead) await connection.value.send(next, () => true)
      while (sent < count) await connection.value.send(only(next()), () => true)
      await connection.value.close()
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, lane))
    return new Response('sent')
  },
}
