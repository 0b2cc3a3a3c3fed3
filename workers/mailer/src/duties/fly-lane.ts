import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Connection, Outcome, Outgoing } from '@vorbild/mail/transport'
import type { WayOut } from '../transports/ways-out.ts'
import type { Lines } from './lines.ts'
import type { Lane, Passenger } from './window.ts'

/** One letter that breaks the connection must not hold up the others; a server that breaks every one is left alone. */
const FRUITLESS_CONNECTIONS = 3

/** One connection after the other, as long as there are letters and time. Refused: it came to no connection, or none of any use. */
export const flyLane = async (lane: Lane, way: WayOut, lines: Lines): Promise<Result<void>> => {
  let connection: Connection | null = null
  let fruitless = 0
  let hasFruit = false
  try {
    while (await lane.ready()) {
      if (!connection?.isOpen()) {
        // servers end a connection after so many mails: the rest goes over a new one
        fruitless = connection && !hasFruit ? fruitless + 1 : 0
        await connection?.close()
        connection = null
        const next = fruitless < FRUITLESS_CONNECTIONS ? await lines.connect(way.transport) : refuse('connection_lost')
        if (!next.ok) return next
        connection = next.value
        hasFruit = false
      }
      const done = await sendAll(connection, lane, way)
      hasFruit ||= done
    }
    return ok(undefined)
  } finally {
    if (connection) await lines.giveBack(way.transport, connection)
  }
}

/** Lets a connection take letters until there are none just now; of a provider one batch, whose key follows from what is in it. */
const sendAll = async (connection: Connection, lane: Lane, { transport }: WayOut): Promise<boolean> => {
  const given = new Map<Outgoing, Passenger>()
  const batch: { readonly letter: Passenger; readonly outcome: Outcome }[] = []
  let portion: Passenger[] = []
  let isBegun = false
  let hasFruit = false
  const next = (): Outgoing | null => {
    if (portion.length === 0 && (transport.batch === null || !isBegun)) portion = [...(lane.take() ?? [])]
    isBegun = true
    const letter = portion.shift()
    if (!letter) return null
    const outgoing = letter.round.outgoing(letter.position)
    given.set(outgoing, letter)
    return outgoing
  }
  await connection.send(next, (outgoing, outcome) => {
    const letter = given.get(outgoing)
    given.delete(outgoing)
    hasFruit ||= outcome.state !== 'deferred'
    if (!letter) return false
    if (transport.batch === null) return lane.told([letter], [outcome])
    batch.push({ letter, outcome })
    return true
  })
  if (batch.length > 0) {
    // in one go, so that what is put off is due in one go
    lane.told(
      batch.map(({ letter }) => letter),
      batch.map(({ outcome }) => outcome),
    )
  }
  lane.untouched([...given.values(), ...portion])
  return hasFruit
}
