import { causeOf } from '@vorbild/events/cause-of'
import type { IncomingBatch } from '@vorbild/events/consume'
import { commit } from '@vorbild/events/statement'
import { CloudflareEvent, readCloudflareEvent } from './rules/provider-events/cloudflare.ts'
import type { Services } from './services.ts'
import type { LostEvent } from './store/lost-events.ts'
import { tellEvent } from './tell-event.ts'

/** Hears what Cloudflare tells of mails we sent by its binding. What it says names addresses, so no more of a dead letter is kept than its meaning. */
export const hearProvider = async (batch: IncomingBatch, services: Services): Promise<void> => {
  for (const message of batch.messages) {
    try {
      const read = CloudflareEvent.safeParse(message.body)
      const meaning = read.success ? readCloudflareEvent(read.data) : null
      if (!read.success) await buryUnreadable(message, services)
      else if (meaning) await tell({ messageId: read.data.payload.messageId, meaning }, message, batch.queue.endsWith('-dead'), services)
      message.ack()
    } catch (error) {
      services.log('warn', 'event of the mail service not handled', { attempts: message.attempts, cause: causeOf(error) })
      message.retry({ delaySeconds: Math.min(2 ** message.attempts, 300) })
    }
  }
}

type Message = IncomingBatch['messages'][number]

const tell = async (event: LostEvent, { attempts }: Message, isLast: boolean, services: Services): Promise<void> => {
  try {
    await tellEvent(event, services)
  } catch (error) {
    if (!isLast) throw error
    const burial = { attempts, cause: causeOf(error), diedAt: services.clock() }
    services.log('warn', 'dead letter', { queue: 'mailer-provider', cause: burial.cause })
    await commit(services.db, [services.lostEvents.keep(event, burial)])
  }
}

const buryUnreadable = async ({ id, attempts }: Message, { db, clock, lostEvents, log }: Services): Promise<void> => {
  log('warn', 'dead letter', { queue: 'mailer-provider', cause: 'unreadable' })
  await commit(db, [lostEvents.keepUnreadable(id, { attempts, cause: 'unreadable', diedAt: clock() })])
}
