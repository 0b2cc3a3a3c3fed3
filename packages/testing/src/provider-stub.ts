import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

interface Message {
  readonly To: string
  readonly Subject: string
  readonly TextBody: string
  readonly HtmlBody: string
  /** What it tells back when the mail bounces. */
  readonly Metadata: Readonly<Record<string, string>>
  readonly Headers: readonly { readonly Name: string; readonly Value: string }[]
}

/** What the stub does with a request or a mail: a code of Postmark, an HTTP status, or cutting the connection after it took all. */
export type ProviderTreatment = 'take' | 'take and drop' | { readonly code: number } | { readonly status: number }

/** A mail provider on this machine that speaks like Postmark and knows requests it has seen by their `Idempotency-Key`. */
export const createProviderStub = async () => {
  const mails: Message[] = []
  const seen = new Map<string, string>()
  let decide: (to: string) => ProviderTreatment = () => 'take'
  let requests = 0

  const answerTo = (batch: readonly Message[]): string =>
    JSON.stringify(
      batch.map((mail) => {
        const how = decide(mail.To)
        if (typeof how === 'object' && 'code' in how) return { ErrorCode: how.code, Message: `no to ${mail.To}` }
        mails.push(mail)
        return { ErrorCode: 0, Message: 'OK' }
      }),
    )

  const server = createServer(async (request, response) => {
    requests += 1
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const batch = JSON.parse(Buffer.concat(chunks).toString()) as Message[]
    const how = decide(batch[0]?.To ?? '')
    if (typeof how === 'object' && 'status' in how) return response.writeHead(how.status).end()
    const key = String(request.headers['idempotency-key'])
    const answer = seen.get(key) ?? answerTo(batch)
    seen.set(key, answer)
    if (how === 'take and drop') return request.socket.destroy()
    response.writeHead(200, { 'content-type': 'application/json' }).end(answer)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    requests: () => requests,
    treat: (how: typeof decide) => {
      decide = how
    },
    stop: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
