import { commit } from '@vorbild/events/statement'
import { type IndexEntry, indexEntry } from './rules/index-entry.ts'
import { newestVersions } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { forgetUntouched, removeNewer, writeEntries } from './store/write-index.ts'

export interface Rebuilt {
  readonly examples: number
  /** Keys of documents that could not be read; they stay as they are in R2. */
  readonly unreadable: readonly string[]
}

/** Written together; keeps a statement's parameter far below the two megabytes of D1. */
const CHUNK = 20

/**
 * Makes the index anew from the documents in R2 alone. Nobody sees an empty index meanwhile: each chunk replaces its rows in one
 * batch, and only at the end goes what no document stands for. Events heard in between are newer than the start and stay.
 */
export const rebuild = async ({ db, documents, files, clock }: Services): Promise<Rebuilt> => {
  const startedAt = clock()
  const newest = newestVersions(await files.list('examples/'))
  const unreadable: string[] = []
  const entryOf = async (key: string): Promise<IndexEntry | null> => {
    try {
      const document = await documents.get(key)
      return document && indexEntry(document)
    } catch {
      unreadable.push(key)
      return null
    }
  }
  let examples = 0
  for (let at = 0; at < newest.length; at += CHUNK) {
    const read = await Promise.all(newest.slice(at, at + CHUNK).map(entryOf))
    const entries = read.filter((entry) => entry !== null)
    await commit(db, [removeNewer(db, entries, startedAt), ...writeEntries(db, entries, clock())])
    examples += entries.length
  }
  await commit(db, forgetUntouched(db, startedAt))
  return { examples, unreadable }
}
