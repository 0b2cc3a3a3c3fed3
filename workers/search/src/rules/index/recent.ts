import { firstAtLeast } from './block.ts'
import { AFTER_LAST } from './keys.ts'
import type { Value } from './postings.ts'
import type { Profile } from './profile.ts'
import type { Vector } from './vector.ts'

/** The examples published since the last segment was written; few enough for plain maps. */
export interface Recent {
  readonly lists: Map<string, Map<number, Value>>
  readonly of: Map<number, { readonly profile: Profile; readonly vector: Vector }>
  /** Keys in order, made when first asked for. */
  sorted: readonly string[] | null
}

export const emptyRecent = (): Recent => ({ lists: new Map(), of: new Map(), sorted: null })

export const addRecent = (recent: Recent, id: number, profile: Profile, vector: Vector): void => {
  recent.of.set(id, { profile, vector })
  recent.sorted = null
  for (const [key, value] of vector) {
    const list = recent.lists.get(key) ?? new Map<number, Value>()
    list.set(id, value)
    recent.lists.set(key, list)
  }
}

export const forgetRecent = (recent: Recent, id: number): void => {
  const known = recent.of.get(id)
  if (!known) return
  recent.of.delete(id)
  recent.sorted = null
  for (const [key] of known.vector) {
    const list = recent.lists.get(key)
    list?.delete(id)
    if (list?.size === 0) recent.lists.delete(key)
  }
}

/** Keys that begin so, in order. */
export const recentKeys = (recent: Recent, beginning: string): readonly string[] => {
  recent.sorted ??= [...recent.lists.keys()].sort()
  return recent.sorted.slice(firstAtLeast(recent.sorted, beginning), firstAtLeast(recent.sorted, beginning + AFTER_LAST))
}
