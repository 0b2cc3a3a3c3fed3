import { othersFirst } from '@vorbild/kernel/others-first'

/** A file with its media type, as it lies in R2. */
export interface StoredFile {
  readonly body: ReadableStream
  readonly mediaType: string
  readonly size: number
  readonly etag: string
}

/** Files beside the documents. */
export const fileStore = (bucket: R2Bucket) => ({
  put: async (key: string, bytes: ArrayBuffer | Uint8Array, mediaType: string): Promise<void> => {
    await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType } })
  },
  get: async (key: string): Promise<StoredFile | null> => {
    const object = await bucket.get(key)
    return (
      object && {
        body: object.body,
        mediaType: object.httpMetadata?.contentType ?? 'application/octet-stream',
        size: object.size,
        etag: object.httpEtag,
      }
    )
  },
  /** Copies inside the bucket; false if there is no such file. */
  copy: async (from: string, to: string): Promise<boolean> => {
    const object = await bucket.get(from)
    if (!object) return false
    await bucket.put(to, await object.arrayBuffer(), object.httpMetadata ? { httpMetadata: object.httpMetadata } : {})
    return true
  },
  delete: async (keys: string[]): Promise<void> => {
    if (keys.length > 0) await bucket.delete(keys)
  },
  /** Keys that begin with a prefix, all pages of the listing. */
  list: async (prefix: string): Promise<string[]> => (await listed(bucket, prefix)).map(({ key }) => key),
  /** Those that were put there before a time. */
  listOlder: async (prefix: string, before: number): Promise<string[]> =>
    (await listed(bucket, prefix)).filter(({ uploaded }) => uploaded.getTime() < before).map(({ key }) => key),
  /** The same with what changes whenever a file does. */
  listWithEtags: async (prefix: string): Promise<readonly { readonly key: string; readonly etag: string }[]> =>
    (await listed(bucket, prefix)).map(({ key, etag }) => ({ key, etag })),
  /** The same with when each was written last, in milliseconds. */
  listWithTimes: async (prefix: string): Promise<readonly { readonly key: string; readonly writtenAt: number }[]> =>
    (await listed(bucket, prefix)).map(({ key, uploaded }) => ({ key, writtenAt: uploaded.getTime() })),
})

const listed = async (bucket: R2Bucket, prefix: string): Promise<readonly R2Object[]> => {
  const found: R2Object[] = []
  let cursor: string | undefined
  do {
    const page = await bucket.list({ prefix, ...(cursor && { cursor }) })
    found.push(...page.objects)
    cursor = page.truncated ? page.cursor : undefined
    if (cursor) await othersFirst()
  } while (cursor)
  return found
}

export type FileStore = ReturnType<typeof fileStore>
