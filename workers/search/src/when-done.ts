import type { Context } from 'hono'
import type { SearchEnv } from './search-variables.ts'

/** Callers give up after some minutes without a word. */
const PATIENCE_MS = 30_000
const SPACE = new TextEncoder().encode(' ')

/**
 * Answers with JSON once it is there. What takes long begins with spaces, which mean nothing in JSON but say that somebody is at work.
 * `refusal` answers where nothing is done, which must be clear soon.
 */
export const whenDone = async (c: Context<SearchEnv>, work: Promise<object | null>, refusal: () => Response): Promise<Response> => {
  const early = await Promise.race([work, new Promise<'later'>((done) => setTimeout(() => done('later'), PATIENCE_MS))])
  if (early === null) return refusal()
  if (early !== 'later') return c.json(early)
  const body = new ReadableStream<Uint8Array>({
    start: async (controller) => {
      const patience = setInterval(() => controller.enqueue(SPACE), PATIENCE_MS)
      try {
        controller.enqueue(new TextEncoder().encode(JSON.stringify(await work)))
        controller.close()
      } catch (error) {
        controller.error(error)
      } finally {
        clearInterval(patience)
      }
    },
  })
  return c.body(body, 200, { 'content-type': 'application/json' })
}
