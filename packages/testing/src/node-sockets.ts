import { connect as connectTo } from 'node:net'
import { Readable, Writable } from 'node:stream'

/** `cloudflare:sockets` over Node's own, without TLS: for tests that speak to a real server outside of the runtime. */
export const connect = ({ hostname, port }: { hostname: string; port: number }) => {
  const socket = connectTo(port, hostname)
  socket.setNoDelay(true)
  const opened = new Promise<object>((resolve, reject) => {
    socket.once('connect', () => resolve({}))
    socket.once('error', reject)
  })
  opened.catch(() => {})
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()))
  return {
    opened,
    closed,
    readable: Readable.toWeb(socket),
    writable: Writable.toWeb(socket),
    close: async () => {
      socket.destroy()
    },
  }
}
