import type { ExampleDocument } from '@vorbild/content/documents'
import { commit } from '@vorbild/events/statement'
import { indexEntry } from './rules/index-entry.ts'
import { newestVersions } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { countExamples } from './store/read.ts'
import { forgetOrphanVersions, rememberVersions } from './store/versions.ts'
import { forgetUntouched, rememberSlugs, removeNewer, writeEntries } from './store/write-index.ts'

export interface Rebuilt {
  /** How many the index holds now. */
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
  const { newest, older } = newestVersions(await files.list('examples/'))
  const unreadable: string[] = []
  const read = async <T>(key: string, use: (document: ExampleDocument) => T): Promise<T | null> => {
    try {
      const document = await documents.get(key)
      return document && use(document)
    } catch {
      unreadable.push(key)
      return null
    }
  }
  for (const keys of chunks(newest)) {
    const indexed = await Promise.all(keys.map((key) => read(key, (document) => ({ document, entry: indexEntry(document) }))))
    const both = indexed.filter((one) => one !== null)
    const [documents, entries] = [both.map(({ document }) => document), both.map(({ entry }) => entry)]
    await commit(db, [removeNewer(db, entries, startedAt), ...writeEntries(db, entries, clock()), rememberVersions(db, documents)])
  }
  for (const keys of chunks(older)) {
    const earlier = (await Promise.all(keys.map((key) => read(key, (document) => document)))).filter((document) => document !== null)
    await commit(db, [rememberSlugs(db, earlier), rememberVersions(db, earlier)])
  }
  await commit(db, [...forgetUntouched(db, startedAt), forgetOrphanVersions(db)])
  return { examples: await countExamples(db), unreadable }
}

const chunks = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, index) => keys.slice(index * CHUNK, (index + 1) * CHUNK))
