import type { Result } from '@vorbild/kernel/result'
import type { Connection, Transport } from '@vorbild/mail/transport'

/** Connections that stay open from one flight to the next: to greet, encrypt and log in takes longer than many a letter. */
export interface Lines {
  connect(transport: Transport): Promise<Result<Connection>>
  giveBack(transport: Transport, connection: Connection): Promise<void>
  hangUp(): Promise<void>
}

export const openLines = (): Lines => {
  const free = new Map<Transport, Connection[]>()
  let isOver = false
  return {
    connect: async (transport) => {
      const line = free.get(transport)?.pop()
      return line ? { ok: true, value: line } : transport.connect()
    },
    giveBack: async (transport, connection) => {
      if (connection.isOpen() && !isOver) free.set(transport, [...(free.get(transport) ?? []), connection])
      else await connection.close()
    },
    hangUp: async () => {
      isOver = true
      const all = [...free.values()].flat()
      free.clear()
      await Promise.all(all.map((connection) => connection.close()))
    },
  }
}
