import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/** A mail provider that takes everything, in a thread of its own: counts the mails of a batch without parsing them. */
const MAIL = Buffer.from('"MessageStream":')
let mails = 0

const mailsIn = (body: Buffer): number => {
  let count = 0
  for (let at = body.indexOf(MAIL); at >= 0; at = body.indexOf(MAIL, at + MAIL.length)) count += 1
  return count
}

const server = createServer(async (request, response) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const count = mailsIn(Buffer.concat(chunks))
  mails += count
  if (mails >= workerData.expected) parentPort?.postMessage({ doneAt: Date.now() })
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(Array.from({ length: count }, () => ({ ErrorCode: 0, Message: 'OK' }))))
})
server.listen(0, '127.0.0.1', () => parentPort?.postMessage({ port: (server.address() as AddressInfo).port }))
