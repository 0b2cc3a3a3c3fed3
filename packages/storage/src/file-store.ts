import { othersFirst } from '@vorbild/kernel/others-first'

/** A file with its media type, as it lies in R2. */
export interface StoredFile {
  readonly body: ReadableStream
  readonly mediaType: string
  readonly size: number
  readonly etag: string
}

const MOST_AT_ONCE = 1_000

/** Files beside the documents. */
export const fileStore = (bucket: R2Bucket) => ({
  /** `languages`: which its words are in, where that matters. */
  put: async (key: string, bytes: ArrayBuffer | Uint8Array, mediaType: string, languages: readonly string[] = []): Promise<void> => {
    const contentLanguage = languages.join(', ')
    await bucket.put(key, bytes, { httpMetadata: { contentType: mediaType, ...(contentLanguage && { contentLanguage }) } })
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
  /** However many: R2 itself takes a thousand keys at once. */
  delete: async (keys: readonly string[]): Promise<void> => {
    for (let from = 0; from < keys.length; from += MOST_AT_ONCE) await bucket.delete(keys.slice(from, from + MOST_AT_ONCE))
  },
  /** Keys that begin with a prefix, all pages of the listing. */
  list: async (prefix: string): Promise<string[]> => (await listed(bucket, prefix)).map(({ key }) => key),
  /** Those that were put there before a time. */
  listOlder: async (prefix: string, before: number): Promise<string[]> =>
    (await listed(bucket, prefix)).filter(({ uploaded }) => uploaded.getTime() < before).map(({ key }) => key),
  /** The same with what changes whenever a file does, and the languages told when it was written. */
  listWithEtags: async (
    prefix: string,
  ): Promise<readonly { readonly key: string; readonly etag: string; readonly languages: readonly string[] }[]> =>
    (await listed(bucket, prefix)).map(({ key, etag, httpMetadata }) => ({
      key,
      etag,
      languages: httpMetadata?.contentLanguage?.split(', ') ?? [],
    })),
  /** The same with when each was written last, in milliseconds. */
  listWithTimes: async (prefix: string): Promise<readonly { readonly key: string; readonly writtenAt: number }[]> =>
    (await listed(bucket, prefix)).map(({ key, uploaded }) => ({ key, writtenAt: uploaded.getTime() })),
})

const listed = async (bucket: R2Bucket, prefix: string): Promise<readonly R2Object[]> => {
  const found: R2Object[] = []
  let cursor: string | undefined
  do {
    const page = await bucket.list({ prefix, include: ['httpMetadata'], ...(cursor && { cursor }) })
    found.push(...page.objects)
    cursor = page.truncated ? page.cursor : undefined
    if (cursor) await othersFirst()
  } while (cursor)
  return found
}

export type FileStore = ReturnType<typeof fileStore>
