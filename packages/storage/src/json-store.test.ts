import { createBucket } from '@vorbild/testing/bucket'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { type JsonStore, jsonStore } from './json-store.ts'

/** Older objects have no `note`; the schema gives them one, and drops what it does not know. */
const Piece = z.object({ title: z.string().min(1), note: z.string().default('none') })

let bucket: R2Bucket
let stop: () => Promise<void>
let store: JsonStore<z.infer<typeof Piece>>
beforeAll(async () => {
  ;({ bucket, stop } = await createBucket())
  store = jsonStore(bucket, Piece)
})
afterAll(() => stop())

describe('what lies in the store', () => {
  test('is read as its schema has it, however it was written', async () => {
    await bucket.put('old', JSON.stringify({ title: 'Treff', secret: 'x' }))
    const piece = { title: 'Treff', note: 'none' }
    expect(await store.get('old')).toEqual(piece)
    let seen: unknown
    await store.change('old', (value) => {
      seen = value
      return { ...value, note: 'changed' }
    })
    expect(seen).toEqual(piece)
    expect(await (await bucket.get('old'))?.json()).toEqual({ title: 'Treff', note: 'changed' })
  })

  test('is refused where it does not fit, in whatever way it is read or written', async () => {
    await bucket.put('bad', JSON.stringify({ title: '' }))
    await expect(store.get('bad')).rejects.toThrow()
    await expect(store.change('bad', (value) => ({ ...value, title: 'x' }))).rejects.toThrow()
    const empty = { title: '', note: '' }
    await expect(store.put('new', empty)).rejects.toThrow()
    await expect(store.replace('new', empty, null)).rejects.toThrow()
    await expect(store.change('old', () => empty)).rejects.toThrow()
    expect(await store.get('new')).toBeNull()
  })

  test('is replaced only where it is still what was seen', async () => {
    const [first, second, third] = ['eins', 'zwei', 'drei'].map((title) => ({ title, note: '' }))
    if (!first || !second || !third) throw new Error('three pieces')
    expect(await store.versionOf('piece')).toBeNull()
    expect(await store.replace('piece', first, null)).toBe(true)
    expect(await store.replace('piece', second, null)).toBe(false)
    const seen = await store.versionOf('piece')
    expect(await store.replace('piece', second, seen)).toBe(true)
    expect(await store.replace('piece', third, seen)).toBe(false)
    expect(await store.get('piece')).toEqual(second)
  })
})
