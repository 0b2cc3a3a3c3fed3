import { ok, type Result } from '@vorbild/kernel/result'
import type { Broken, Channel } from './channel.ts'
import type { Dialogue, Step } from './dialogue.ts'
import type { Reply } from './reply.ts'

const REPLY_TIMEOUT_MS = 30_000
/**
 * Holds a dialogue over a channel. `inTheAir`: the channel broke after a whole mail went out and before its answer. For that one
 * `patienceMs` are waited: servers look into a mail before they take it, and giving up early is what makes copies.
 */
export const converse = async <T>(
  channel: Channel,
  dialogue: Dialogue<T>,
  patienceMs: number = REPLY_TIMEOUT_MS,
): Promise<{ readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: Broken; readonly inTheAir: boolean }> => {
  let next = dialogue.next()
  while (!next.done) {
    const step = next.value
    const performed = perform(channel, step, patienceMs)
    // replies often come in one breath, and a pause for each is most of what it costs
    const reply = performed instanceof Promise ? await performed : performed
    if (!reply.ok) return { ...reply, inTheAir: step.do === 'hand over' || (step.do === 'listen' && step.mail === true) }
    next = dialogue.next(reply.value)
  }
  return ok(next.value)
}

type Performed = Result<Reply, Broken>

const perform = (channel: Channel, step: Step, patienceMs: number): Performed | Promise<Performed> =>
  step.do === 'listen' ? channel.read(step.mail ? patienceMs : REPLY_TIMEOUT_MS) : act(channel, step)

const NO_REPLY: Reply = { code: 220, lines: [] }

const act = async (channel: Channel, step: Exclude<Step, { do: 'listen' }>): Promise<Performed> => {
  if (step.do === 'say') {
    const said = await channel.write([step.line])
    return said.ok ? channel.read(REPLY_TIMEOUT_MS) : said
  }
  const done = step.do === 'secure' ? await channel.secure(REPLY_TIMEOUT_MS) : await channel.write(...written(step))
  return done.ok ? ok(NO_REPLY) : done
}

const written = (step: Extract<Step, { do: 'tell' | 'hand over' }>): Parameters<Channel['write']> =>
  step.do === 'tell' ? [step.lines] : [['.', ...step.lines], step.mail]
