import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openIssueHouse } from './issue-house.ts'
import { watchMemory } from './memory.ts'
import type { Sink } from './start-sink.ts'

export interface Sent {
  /** From the press of the button until the ledger says of everybody that the server took it. */
  readonly ms: number
  /** Of these, freezing the recipients. */
  readonly planning: number
  readonly memory: number
}

/** An issue through the whole house: planning, ledger, personal links, post office, and the outcomes back in the ledger. */
export const sendIssue = async (recipients: number, sink: Sink, settings: Readonly<Record<string, string>>): Promise<Sent> => {
  const stateDir = mkdtempSync(path.join(tmpdir(), 'vorbild-bench-'))
  const { house, send, standing } = await openIssueHouse(stateDir, recipients, { DISPATCH_PER_SECOND: '100000', ...settings })
  try {
    const memory = watchMemory()
    const started = Date.now()
    await send()
    const planning = Date.now() - started
    await sink.done
    for (;;) {
      const { finished, accepted, other } = await standing()
      if (finished && accepted === recipients && other === 0) break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return { ms: Date.now() - started, planning, memory: memory.stop() }
  } finally {
    await house.stop()
    await sink.stop()
    rmSync(stateDir, { recursive: true, force: true })
  }
}
