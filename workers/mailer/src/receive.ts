import { readReturned } from './rules/inbound/read-returned.ts'
import type { Services } from './services.ts'
import { tellReturned } from './tell-returned.ts'

/** A mail as it comes in. */
export interface IncomingMail {
  readonly to: string
  readonly raw: ReadableStream<Uint8Array>
}

/** Reports quote the mail they are about; what tells something stands before it. */
const READ_BYTES = 512_000

/**
 * Takes mail that comes back: bounces, complaints, and wishes to be unsubscribed. The address it comes to names the letter;
 * complaints come from elsewhere and quote it. Mail about no letter of ours is let go: this mailbox has no reader.
 */
export const receive = async (mail: IncomingMail, services: Services): Promise<void> => {
  const { openJobs, returnPaths, log } = services
  const raw = await textOf(mail.raw)
  const place = (await returnPaths.read(mail.to)) ?? (await returnPaths.find(raw))
  const meaning = place?.wantsOut ? ({ is: 'unsubscribe' } as const) : readReturned(raw)
  if (!place || meaning.is === 'nothing') {
    log('info', 'mail came back that tells nothing', { known: place !== null })
    return
  }
  const letter = await openJobs.letterAt(place.jobId, place.position)
  if (letter) await tellReturned({ jobId: place.jobId, letterId: letter.letterId }, meaning, services)
}

const textOf = async (stream: ReadableStream<Uint8Array>): Promise<string> => {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    text += decoder.decode(value, { stream: true })
    if (text.length > READ_BYTES) {
      await reader.cancel()
      return text
    }
  }
}
