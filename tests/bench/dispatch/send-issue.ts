import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startHouse } from '@vorbild/embedded/start-house'
import { prepareBigIssue } from '@vorbild/testing/big-issue'
import { watchMemory } from './memory.ts'
import type { Sink } from './start-sink.ts'

export interface Sent {
  /** From the press of the button until the ledger says of everybody that the server took it. */
  readonly ms: number
  /** Of these, freezing the recipients. */
  readonly planning: number
  /** Processor time of the house, ms. */
  readonly work: number
  readonly memory: number
}

/** An issue through the whole house: planning, ledger, personal links, post office, and the outcomes back in the ledger. */
export const sendIssue = async (
  recipients: number,
  sink: Sink,
  settings: Readonly<Record<string, string>>,
  start: typeof startHouse = startHouse,
): Promise<Sent> => {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-bench-'))
  const house = await start({
    host: '127.0.0.1',
    port: 0,
    stateDir,
    settings: { DISPATCH_PER_SECOND: '100000', ...settings },
    quiet: true,
  })
  try {
    const issue = await prepareBigIssue(house, recipients)
    const watch = watchMemory()
    const started = Date.now()
    await issue.press('versand', { version: '1' })
    const planning = Date.now() - started
    await sink.done
    for (;;) {
      const { finished, states } = await issue.standing()
      if (finished && states.accepted === recipients) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return { ms: Date.now() - started, planning, ...watch.stop() }
  } finally {
    await house.stop()
    await sink.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}
