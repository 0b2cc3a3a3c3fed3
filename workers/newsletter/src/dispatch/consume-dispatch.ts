import type { IncomingBatch } from '@vorbild/events/consume'
import { errorFields } from '@vorbild/web/error-fields'
import { logLine } from '@vorbild/web/log'
import type { Services } from '../services.ts'
import { DispatchMessage } from './message.ts'
import { postNextChunk } from './post-next-chunk.ts'

/** Hears the dispatch queue. Never throws; what is lost here is asked for again by the dispatch of the issue. */
export const consumeDispatch = async (batch: IncomingBatch, services: Services): Promise<void> => {
  for (const message of batch.messages) {
    const read = DispatchMessage.safeParse(message.body)
    if (!read.success) {
      logLine('error', 'unreadable dispatch message', { queue: batch.queue, id: message.id })
      message.ack()
      continue
    }
    try {
      await postNextChunk(read.data, services)
      message.ack()
    } catch (error) {
      logLine('warn', 'chunk not posted', { issueId: read.data.issueId, chunk: read.data.chunk, cause: errorFields(error).message })
      message.retry({ delaySeconds: Math.min(2 ** message.attempts, 30) })
    }
  }
}
