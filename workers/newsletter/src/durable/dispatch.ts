import { connect } from '@vorbild/storage/connect'
import { durableBase } from '@vorbild/storage/itty-durable/base'
import type { DispatchMessage } from '../dispatch/message.ts'
import { nextStep } from '../rules/dispatch.ts'
import { dispatchTruth } from '../store/dispatching.ts'

/** How far the sending of an issue has come, as its dispatch remembers it. */
export interface Cursor {
  readonly asked: number
  readonly askedAt: number
}

export const DISPATCH_METHODS = ['start', 'pause', 'resume', 'cancel', 'advance', 'peek'] as const

/** Soon, but not in the same breath: an alarm in the past fires as well, a missing one never. */
const AT_ONCE_MS = 1

/**
 * One per issue: decides when the next chunk is asked for. Pausing and cancelling are decided in the database and obeyed
 * there, chunk by chunk; here they only spare the alarm.
 */
export class Dispatch extends durableBase<Env>() {
  issueId = ''
  asked = 0
  askedAt = 0

  async start(issueId: string): Promise<void> {
    if (this.issueId !== issueId) {
      this.issueId = issueId
      await this.persist()
    }
    await this.setAlarm(Date.now() + AT_ONCE_MS)
  }

  async pause(): Promise<void> {
    await this.deleteAlarm()
  }

  async resume(): Promise<void> {
    await this.setAlarm(Date.now() + AT_ONCE_MS)
  }

  async cancel(): Promise<void> {
    await this.deleteAlarm()
  }

  /** A chunk was posted. */
  async advance(): Promise<void> {
    await this.setAlarm(Date.now() + AT_ONCE_MS)
  }

  peek(): Cursor {
    return { asked: this.asked, askedAt: this.askedAt }
  }

  async alarm(): Promise<void> {
    await this.loadFromStorage()
    if (this.issueId === '') return
    const { env } = this.state
    const now = Date.now()
    const step = nextStep(this.peek(), await dispatchTruth(connect(env.DB), this.issueId), Number(env.DISPATCH_PAUSE_MS), now)
    if (step.ask !== null) {
      this.asked = step.ask
      this.askedAt = now
      await this.persist()
    }
    // before the message: its answer may ring while it is still being sent, and the earlier alarm must not be put off
    if (step.wakeAt !== null) await this.setAlarm(step.wakeAt)
    if (step.ask !== null) {
      const message: DispatchMessage = { issueId: this.issueId, chunk: step.ask }
      await env.NEWSLETTER_DISPATCH.send(message, { contentType: 'json' })
    }
  }
}
