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

/** Passes bytes on until `mark` (ASCII) stood in them too often, also where it is cut in two. */
export const limitedMarks = (
  body: ReadableStream<Uint8Array>,
  mark: string,
  most: number,
  onTooMany: () => void,
): ReadableStream<Uint8Array> => {
  // one character for each byte
  const decoder = new TextDecoder('latin1')
  let met = 0
  let rest = ''
  return body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        const text = rest + decoder.decode(chunk)
        let behind = 0
        for (let at = text.indexOf(mark); at >= 0 && met <= most; at = text.indexOf(mark, behind)) {
          met += 1
          behind = at + mark.length
        }
        rest = text.slice(Math.max(behind, text.length - mark.length + 1))
        if (met <= most) return controller.enqueue(chunk)
        onTooMany()
        controller.error(new Error('too many parts'))
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
