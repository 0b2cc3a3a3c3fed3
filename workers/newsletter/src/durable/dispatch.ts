import { wakeBy } from '@vorbild/events/wake-by'
import { connect } from '@vorbild/storage/connect'
import { durableBase } from '@vorbild/storage/itty-durable/base'
import { checkEnd } from '../deeds/check-end.ts'
import type { DispatchMessage } from '../dispatch/message.ts'
import { nextStep } from '../rules/dispatch.ts'
import type { Bucket } from '../rules/pace.ts'
import { paceSettings } from '../settings.ts'
import { dispatchTruth } from '../store/dispatching.ts'

/** How far the sending of an issue has come, as its dispatch remembers it. */
export interface Cursor {
  readonly asked: number
  readonly askedAt: number
}

export const DISPATCH_METHODS = ['start', 'advance', 'later', 'peek'] as const

/** Soon, but not in the same breath: an alarm in the past fires as well, a missing one never. */
const AT_ONCE_MS = 1

/**
 * One per issue: decides when the next chunk is asked for. Pausing and cancelling are decided in the database and obeyed
 * there, chunk by chunk; here nobody is told, or a pause that comes late would stop what goes on again.
 */
export class Dispatch extends durableBase<Env>() {
  issueId = ''
  asked = 0
  askedAt = 0
  bucket: Bucket | null = null
  /** The end that was looked at: of what comes back later the page of the issue tells. */
  checked = 0

  async start(issueId: string): Promise<void> {
    if (this.issueId !== issueId) {
      this.issueId = issueId
      await this.persist()
    }
    await wakeBy(this.state.storage, Date.now() + AT_ONCE_MS)
  }

  /** A chunk was posted, letters came to their end, or somebody decided something. Of a digest nothing is known here. */
  async advance(): Promise<void> {
    if (this.issueId === '') return
    await wakeBy(this.state.storage, Date.now() + AT_ONCE_MS)
  }

  /** Nobody's turn just now: the pace of their domains is used up until then. */
  async later(at: number): Promise<void> {
    this.asked = 0
    await this.persist()
    await wakeBy(this.state.storage, at)
  }

  peek(): Cursor {
    return { asked: this.asked, askedAt: this.askedAt }
  }

  async alarm(): Promise<void> {
    await this.loadFromStorage()
    if (this.issueId === '') return
    const { env } = this.state
    const now = Date.now()
    const db = connect(env.DB)
    const { pace: wished, ended, ...truth } = await dispatchTruth(db, this.issueId)
    if (ended !== null && ended !== this.checked) {
      this.checked = (await checkEnd(db, this.issueId, now)) ?? 0
      await this.persist()
    }
    const { chunkSize, perSecond } = paceSettings(env)
    const memory = { asked: this.asked, askedAt: this.askedAt, bucket: this.bucket }
    // no chunk larger than what the pace allows in a second, so that a slow pace is an even one
    const pace = wished ?? perSecond
    const step = nextStep(memory, truth, { chunkSize: Math.min(chunkSize, Math.max(1, Math.floor(pace))), perSecond: pace }, now)
    if (step.ask !== null) {
      this.asked = step.ask
      this.askedAt = now
      this.bucket = step.bucket
      await this.persist()
    }
    // before the message: its answer may ring while it is still being sent, and the earlier alarm must not be put off
    if (step.wakeAt !== null) await wakeBy(this.state.storage, step.wakeAt)
    if (step.ask !== null) {
      const message: DispatchMessage = { issueId: this.issueId, chunk: step.ask }
      await env.NEWSLETTER_DISPATCH.send(message, { contentType: 'json' })
    }
  }
}
