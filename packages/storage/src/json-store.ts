import type { ZodType } from 'zod'

/** Typed JSON in R2. What is read has passed the schema; an unreadable object is a bug and throws, a missing one is null. */
export const jsonStore = <T>(bucket: R2Bucket, schema: ZodType<T>) => ({
  put: async (key: string, value: T): Promise<void> => {
    await bucket.put(key, JSON.stringify(schema.parse(value)), { httpMetadata: { contentType: 'application/json' } })
  },
  get: async (key: string): Promise<T | null> => {
    const object = await bucket.get(key)
    return object === null ? null : schema.parse(await object.json())
  },
  delete: async (key: string): Promise<void> => bucket.delete(key),
})

export type JsonStore<T> = ReturnType<typeof jsonStore<T>>
