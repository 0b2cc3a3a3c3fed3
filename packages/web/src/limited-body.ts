/** Passes bytes on until there are too many; the declared length cannot be trusted and may be missing. */
export const limitedBody = (body: ReadableStream<Uint8Array>, maxBytes: number, onTooLarge: () => void): ReadableStream<Uint8Array> => {
  let bytes = 0
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        bytes += chunk.byteLength
        if (bytes <= maxBytes) return controller.enqueue(chunk)
        onTooLarge()
        controller.error(new Error('body too large'))
      },
    }),
  )
}

/** The text that was sent, or null if it is longer than `maxBytes`; no more than that is ever held. */
export const readText = async (request: Request, maxBytes: number): Promise<string | null> => {
  if (request.body === null) return ''
  let tooLarge = false
  const body = limitedBody(request.body, maxBytes, () => {
    tooLarge = true
  })
  try {
    return await new Response(body).text()
  } catch (error) {
    if (tooLarge) return null
    throw error
  }
}
