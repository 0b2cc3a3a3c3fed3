import type { ZodType } from 'zod'

const ATTEMPTS = 10

const httpMetadata = { contentType: 'application/json' }

/** Typed JSON in R2. What is read has passed the schema; an unreadable object is a bug and throws, a missing one is null. */
export const jsonStore = <T>(bucket: R2Bucket, schema: ZodType<T>) => ({
  put: async (key: string, value: T): Promise<void> => {
    await bucket.put(key, JSON.stringify(schema.parse(value)), { httpMetadata })
  },
  /** What changes whenever the object does; null if there is none. Reads nothing of it, so it may be unreadable. */
  versionOf: async (key: string): Promise<string | null> => (await bucket.head(key))?.etag ?? null,
  /** Writes only where that version still lies, or nothing if it is null; false if it does not. Of two at once one writes. */
  replace: async (key: string, value: T, version: string | null): Promise<boolean> => {
    const onlyIf = version === null ? { etagDoesNotMatch: '*' } : { etagMatches: version }
    return (await bucket.put(key, JSON.stringify(schema.parse(value)), { httpMetadata, onlyIf })) !== null
  },
  get: async (key: string): Promise<T | null> => {
    const object = await bucket.get(key)
    return object === null ? null : schema.parse(await object.json())
  },
  /** With its version; `same` if that is still the known one, which costs no reading. */
  getNewer: async (key: string, known: string | null): Promise<{ readonly value: T; readonly version: string } | 'same' | null> => {
    const object = await bucket.get(key, known === null ? {} : { onlyIf: { etagDoesNotMatch: known } })
    if (object === null) return null
    return 'body' in object ? { value: schema.parse(await object.json()), version: object.etag } : 'same'
  },
  /** Writes what `change` makes of it; nothing if that is the same value, or it is gone. Whoever was faster is not overwritten. */
  change: async (key: string, change: (value: T) => T): Promise<void> => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      const object = await bucket.get(key)
      if (object === null) return
      const before = schema.parse(await object.json())
      const changed = change(before)
      if (changed === before) return
      const onlyIf = { etagMatches: object.etag }
      if ((await bucket.put(key, JSON.stringify(schema.parse(changed)), { httpMetadata, onlyIf })) !== null) return
    }
    throw new Error(`${key} was changed each time it was to be changed`)
  },
  delete: async (key: string): Promise<void> => bucket.delete(key),
})

export type JsonStore<T> = ReturnType<typeof jsonStore<T>>
