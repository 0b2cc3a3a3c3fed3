import { once } from 'node:events'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { afterEach, expect, test, vi } from 'vitest'
import { type Watch, watchOver } from './watch-over.ts'

const PATIENCE = { lookEveryMs: 5, answerMs: 200, withGoneMs: 60, withBusyMs: 60_000 }

let server: Server
let watch: Watch
afterEach(async () => {
  await watch.stop()
  server.close()
})

const listen = async (answer: string | null): Promise<string> => {
  server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', () => answer && socket.end(answer))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

test('a house that takes connections is busy and not started again; one that is gone is', async () => {
  const revive = vi.fn(async () => {})
  watch = watchOver(await listen(null), revive, async () => {}, PATIENCE)
  await new Promise((done) => setTimeout(done, 5 * PATIENCE.withGoneMs))
  expect(revive).not.toHaveBeenCalled()
  server.close()
  await vi.waitFor(() => expect(revive).toHaveBeenCalled(), 5_000)
})

test('who is back again is told what was left behind', async () => {
  const afterwards = vi.fn(async () => {})
  const url = await listen('HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n')
  server.close()
  await once(server, 'close')
  watch = watchOver(url, async () => {}, afterwards, { ...PATIENCE, withGoneMs: 60_000 })
  await new Promise((done) => setTimeout(done, 50))
  expect(afterwards).not.toHaveBeenCalled()
  server.listen(Number(new URL(url).port), '127.0.0.1')
  await vi.waitFor(() => expect(afterwards).toHaveBeenCalledOnce(), 5_000)
})
