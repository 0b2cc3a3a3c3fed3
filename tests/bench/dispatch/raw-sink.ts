import { createServer, type Socket } from 'node:net'
import { parentPort, workerData } from 'node:worker_threads'

/**
 * A mail server that takes everything and reads as little as it can, in a thread of its own, so that senders are what is
 * measured. Counts mails; a POST-like "count" message asks for the number.
 */
let mails = 0
let isDone: () => void = () => {}

const END = Buffer.from('\r\n.\r\n')

const serve = (socket: Socket) => {
  let rest = Buffer.alloc(0)
  let isMail = false
  socket.setNoDelay(true)
  socket.on('error', () => {})
  socket.write('220 sink\r\n')
  socket.on('data', (chunk) => {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    let answers = ''
    for (;;) {
      const end = isMail ? rest.indexOf(END) : rest.indexOf('\r\n')
      if (end < 0) break
      if (isMail) {
        isMail = false
        mails += 1
        if (mails === workerData.expected) isDone()
        answers += '250 taken\r\n'
        rest = rest.subarray(end + END.length)
        continue
      }
      const command = rest.toString('latin1', 0, Math.min(end, 4)).toUpperCase()
      rest = rest.subarray(end + 2)
      if (command === 'EHLO') answers += '250-sink\r\n250-PIPELINING\r\n250 8BITMIME\r\n'
      else if (command === 'DATA') {
        isMail = true
        answers += '354 go\r\n'
      } else if (command === 'QUIT') {
        socket.end(`${answers}221 bye\r\n`)
        return
      } else answers += '250 ok\r\n'
    }
    if (answers) socket.write(answers)
  })
}

isDone = () => parentPort?.postMessage({ doneAt: Date.now() })
const server = createServer(serve)
server.listen(0, '127.0.0.1', () => parentPort?.postMessage({ port: (server.address() as { port: number }).port }))
