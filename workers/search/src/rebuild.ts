import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import { commit } from '@vorbild/events/statement'
import { othersFirst } from '@vorbild/kernel/others-first'
import { learnedParts, sampleOf } from './learn-parts.ts'
import { indexEntry } from './rules/index-entry.ts'
import { exampleIdOf, newestVersions } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { replaceAdoptions } from './store/adoptions.ts'
import { lexiconWith } from './store/held-index.ts'
import { createIndexBuilder } from './store/index-builder.ts'
import { readState } from './store/index-state.ts'
import { countExamples } from './store/read.ts'
import {
  allVersions,
  forgetLostVersions,
  forgetOrphanVersions,
  type KnownDocument,
  rememberVersions,
  withdrawnIds,
} from './store/versions.ts'
import { forgetUntouched, idsOf, rememberSlugs, rememberWithdrawn, removeNewer, writeExamples } from './store/write-index.ts'
import { swap } from './store/write-segment.ts'

export interface Rebuilt {
  /** How many the index holds now. */
  readonly examples: number
  /** Keys of documents that could not be read; they stay as they are in R2. */
  readonly unreadable: readonly string[]
}

/** Where others leave what the index holds too: see `documentKeys`. */
const WITHDRAWN = 'withdrawn/'
const ADOPTIONS = 'adoptions/'

const adoptionsIn = (keys: readonly string[]) =>
  keys.flatMap((key) => {
    const [, exampleId, id] = /^adoptions\/([^/]+)\/([^/]+)\.json$/.exec(key) ?? []
    return exampleId && id ? [{ exampleId, id }] : []
  })

/** Read and written together; keeps a statement's parameter far below the two megabytes of D1. */
const CHUNK = 20
const MOST_TRIES = 3

/**
 * Makes the index anew from the documents in R2 alone, as new segments beside the present ones; one batch swaps them and deletes what no
 * document stands for. Readers never see a gap, and changes heard in between come on top of the new index. If the index moved on
 * meanwhile, some of them may be in segments that would be lost: then all begins again. Null, and nothing done, if somebody else is at it.
 */
export const rebuild = async (services: Services): Promise<Rebuilt | null> => {
  for (let tries = 1; ; tries++) {
    const rebuilt = await rebuildOnce(services)
    if (rebuilt !== 'overtaken') return rebuilt
    if (tries === MOST_TRIES) throw new Error('the index moved on during each rebuild')
  }
}

const rebuildOnce = async (services: Services): Promise<Rebuilt | 'overtaken' | null> => {
  const { db, documents, tombstones, files, clock } = services
  const startedAt = clock()
  const builder = await createIndexBuilder(db, clock)
  if (builder === null) return null
  const before = await readState(db)
  const unreadable = new Set<string>()
  const readFrom = async <Thing, T>(
    store: { get(key: string): Promise<Thing | null> },
    keys: readonly string[],
    use: (thing: Thing) => T,
  ): Promise<readonly T[]> => {
    const read = keys.map(async (key) => {
      try {
        const thing = await store.get(key)
        return thing && use(thing)
      } catch {
        unreadable.add(key)
        return null
      }
    })
    return (await Promise.all(read)).filter((one) => one !== null)
  }
  const readAll = <T>(keys: readonly string[], use: (document: ExampleDocument) => T) => readFrom(documents, keys, use)
  for (const keys of chunks(await files.list(WITHDRAWN))) {
    await builder.beat()
    const graves = await readFrom(tombstones, keys, (grave) => grave)
    await commit(db, [...graves.map((grave) => rememberWithdrawn(db, grave)), rememberSlugs(db, graves)])
  }
  const gone = new Set(await withdrawnIds(db))
  const isPublic = (key: string): boolean => !gone.has(exampleIdOf(key))
  const { newest, older } = newestVersions((await files.list('examples/')).filter(isPublic))
  const sample: ExampleDocument[] = []
  for (const keys of chunks(sampleOf(newest))) {
    await builder.beat()
    sample.push(...(await readAll(keys, (document) => document)))
  }
  const learned = learnedParts(sample)
  const lexicon = lexiconWith(learned)
  for (const keys of chunks(newest)) {
    await othersFirst()
    const both = await readAll(keys, (document) => ({ document, entry: indexEntry(document, lexicon) }))
    const [texts, entries] = [both.map(({ document }) => document), both.map(({ entry }) => entry)]
    const ids = await idsOf(db, entries, [
      removeNewer(db, entries, startedAt),
      writeExamples(db, entries, clock()),
      rememberSlugs(db, entries),
      rememberVersions(db, texts),
    ])
    await builder.add(entries, ids)
  }
  for (const keys of chunks(older)) {
    await othersFirst()
    await builder.beat()
    const earlier = await readAll(keys, (document) => document)
    await commit(db, [rememberSlugs(db, earlier), rememberVersions(db, earlier)])
  }
  const next = { generation: before.generation + 1, segments: await builder.finish(), learned, throughSeq: before.seq, now: clock() }
  const lost = await lostVersions(services, new Set([...newest, ...older]))
  if ((await readState(db)).generation !== before.generation) {
    await builder.giveUp()
    return 'overtaken'
  }
  await swap(db, next, [
    forgetUntouched(db, startedAt),
    forgetOrphanVersions(db),
    forgetLostVersions(db, lost),
    ...replaceAdoptions(db, adoptionsIn(await files.list(ADOPTIONS))),
  ])
  return { examples: await countExamples(db), unreadable: [...unreadable].sort() }
}

/** Versions that are noted although nothing lies in R2, looked at closely: one may have been published since the listing. */
const lostVersions = async ({ db, documents }: Services, listed: ReadonlySet<string>): Promise<readonly KnownDocument[]> => {
  const lost: KnownDocument[] = []
  for (const known of await allVersions(db)) {
    const key = documentKeys.example(known.exampleId, known.version)
    if (!listed.has(key) && (await documents.versionOf(key)) === null) lost.push(known)
  }
  return lost
}

const chunks = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, index) => keys.slice(index * CHUNK, (index + 1) * CHUNK))
