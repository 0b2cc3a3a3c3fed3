import type { IncomingBatch } from '@vorbild/events/consume'
import { CloudflareEvent, readCloudflareEvent } from './rules/provider-events/cloudflare.ts'
import type { Services } from './services.ts'
import { tellReturned } from './tell-returned.ts'

/** Hears what Cloudflare tells of mails we sent by its binding. What cannot be read is let go: it names addresses, so it is kept nowhere. */
export const hearProvider = async (batch: IncomingBatch, services: Services): Promise<void> => {
  const { providerMails, log } = services
  if (batch.queue.endsWith('-dead')) log('warn', 'events of the mail service were lost', { events: batch.messages.length })
  for (const message of batch.messages) {
    try {
      const event = CloudflareEvent.safeParse(message.body)
      const meaning = event.success ? readCloudflareEvent(event.data) : null
      const letter = event.success && meaning ? await providerMails.find(event.data.payload.messageId) : null
      if (!event.success) log('warn', 'unreadable event of the mail service', {})
      if (letter && meaning) await tellReturned(letter, meaning, services)
      message.ack()
    } catch {
      log('warn', 'event of the mail service not handled', { attempts: message.attempts })
      message.retry({ delaySeconds: Math.min(2 ** message.attempts, 300) })
    }
  }
}
