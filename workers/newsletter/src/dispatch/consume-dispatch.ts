import type { IncomingBatch } from '@vorbild/events/consume'
import { commit } from '@vorbild/events/statement'
import { errorFields } from '@vorbild/web/error-fields'
import { logLine } from '@vorbild/web/log'
import * as z from 'zod'
import type { Services } from '../services.ts'
import { keepUnreadable } from '../store/dead-letters.ts'
import { DispatchMessage } from './message.ts'
import { postNextChunk } from './post-next-chunk.ts'

/** Hears the dispatch queue. Never throws; what is lost here is asked for again by the dispatch of the issue. */
export const consumeDispatch = async (batch: IncomingBatch, services: Services): Promise<void> => {
  for (const message of batch.messages) {
    const read = DispatchMessage.safeParse(message.body)
    if (!read.success) {
      await bury(message, z.prettifyError(read.error), services)
      continue
    }
    try {
      await postNextChunk(read.data, services)
      message.ack()
    } catch (error) {
      logLine('warn', 'chunk not posted', { issueId: read.data.issueId, chunk: read.data.chunk, cause: errorFields(error).message })
      message.retry({ delaySeconds: waitSeconds(message.attempts) })
    }
  }
}

type Message = IncomingBatch['messages'][number]

const bury = async (message: Message, cause: string, services: Services): Promise<void> => {
  logLine('error', 'dead letter', { queue: 'newsletter-dispatch', id: message.id, cause })
  try {
    await commit(services.db, [keepUnreadable(services.db, message, cause, services.clock())])
    message.ack()
  } catch (error) {
    logLine('warn', 'dead letter not stored', { id: message.id, cause: errorFields(error).message })
    message.retry({ delaySeconds: waitSeconds(message.attempts) })
  }
}

const waitSeconds = (attempts: number): number => Math.min(2 ** attempts, 30)
