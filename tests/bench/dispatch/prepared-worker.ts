import { prepareMime } from '@vorbild/mail/prepare-mime'
import { smtpTransport } from '../../../workers/mailer/src/transports/smtp.ts'
import { template as issueTemplate, letterValues } from './issue.ts'

const CONNECTIONS = 5
const AT_ONCE = 20

export default {
  fetch: async (request: Request): Promise<Response> => {
    const { port, count, html } = (await request.json()) as { port: number; count: number; html: string }
    const shared = issueTemplate(html)
    const template = { ...shared, date: shared.createdAt, from: 'Vorbild <post@example.org>' }
    const write = prepareMime(template)
    if (!write.ok) throw new Error(write.reason)
    const transport = smtpTransport({ host: '127.0.0.1', port, tls: 'off', login: null }, 'bench.example')
    let next = 0
    const lane = async () => {
      const connection = await transport.connect()
      if (!connection.ok) throw new Error(connection.reason)
      while (next < count) {
        const from = next
        next = Math.min(next + AT_ONCE, count)
        const mails = Array.from({ length: next - from }, (_, index) => {
          const messageId = `${from + index}@bench.example`
          const letter = { id: messageId, messageId, to: `leserin-${from + index}@example.org` }
          const values = letterValues(from + index)
          const mail = () => ({ ...template, ...letter })
          return { id: messageId, attempt: 0, template, letter, values, mail, mime: () => write.value(letter, values) }
        })
        await connection.value.send(mails)
      }
      await connection.value.close()
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, lane))
    return new Response('sent')
  },
}
