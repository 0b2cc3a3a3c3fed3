import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Broken, Channel } from './channel.ts'
import type { Dialogue, Step } from './dialogue.ts'
import type { Reply } from './reply.ts'

const REPLY_TIMEOUT_MS = 30_000
/** Servers look into a mail before they take it; giving up early is what makes copies (RFC 5321 4.5.3.2.6: ten minutes). */
const TAKEN_TIMEOUT_MS = 120_000

/** Holds a dialogue over a channel. `inTheAir`: the channel broke after a whole mail went out and before its answer. */
export const converse = async <T>(
  channel: Channel,
  dialogue: Dialogue<T>,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Broken; readonly inTheAir: boolean }> => {
  let next = dialogue.next()
  while (!next.done) {
    const step = next.value
    const reply = await perform(channel, step)
    if (!reply.ok) return { ...reply, inTheAir: step.do === 'hand over' }
    next = dialogue.next(reply.value)
  }
  return ok(next.value)
}

const SECURED: Reply = { code: 220, lines: [] }

const perform = async (channel: Channel, step: Step): Promise<Result<Reply, Broken>> => {
  if (step.do === 'secure') {
    const secured = await channel.secure(REPLY_TIMEOUT_MS)
    return secured.ok ? ok(SECURED) : refuse(secured.reason)
  }
  if (step.do === 'listen') return channel.read(REPLY_TIMEOUT_MS)
  const written = await channel.write(step.do === 'say' ? `${step.line}\r\n` : step.data)
  if (!written.ok) return written
  return channel.read(step.do === 'say' ? REPLY_TIMEOUT_MS : TAKEN_TIMEOUT_MS)
}
