import type { ExampleDocument } from '@vorbild/content/documents'
import { commit } from '@vorbild/events/statement'
import { othersFirst } from '@vorbild/kernel/others-first'
import { learnedParts, sampleOf } from './learn-parts.ts'
import { indexEntry } from './rules/index-entry.ts'
import { newestVersions } from './rules/newest-versions.ts'
import type { Services } from './services.ts'
import { replaceAdoptions } from './store/adoptions.ts'
import { lexiconWith } from './store/held-index.ts'
import { createIndexBuilder } from './store/index-builder.ts'
import { readState } from './store/index-state.ts'
import { countExamples } from './store/read.ts'
import { forgetOrphanVersions, rememberVersions, withdrawnIds } from './store/versions.ts'
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
 * meanwhile, some of them may be in segments that would be lost: then all begins again.
 */
export const rebuild = async (services: Services): Promise<Rebuilt> => {
  for (let tries = 1; ; tries++) {
    const rebuilt = await rebuildOnce(services)
    if (rebuilt !== null) return rebuilt
    if (tries === MOST_TRIES) throw new Error('the index moved on during each rebuild')
  }
}

const rebuildOnce = async ({ db, documents, tombstones, files, clock }: Services): Promise<Rebuilt | null> => {
  const startedAt = clock()
  const builder = await createIndexBuilder(db, clock)
  const before = await readState(db)
  for (const keys of chunks(await files.list(WITHDRAWN))) {
    const graves = (await Promise.all(keys.map((key) => tombstones.get(key)))).filter((grave) => grave !== null)
    await commit(db, [...graves.map((grave) => rememberWithdrawn(db, grave)), rememberSlugs(db, graves)])
  }
  const gone = new Set(await withdrawnIds(db))
  const isPublic = (key: string): boolean => !gone.has(key.split('/')[1] ?? '')
  const { newest, older } = newestVersions((await files.list('examples/')).filter(isPublic))
  const unreadable = new Set<string>()
  const readAll = async <T>(keys: readonly string[], use: (document: ExampleDocument) => T): Promise<readonly T[]> => {
    const read = keys.map(async (key) => {
      try {
        const document = await documents.get(key)
        return document && use(document)
      } catch {
        unreadable.add(key)
        return null
      }
    })
    return (await Promise.all(read)).filter((one) => one !== null)
  }
  const sample: ExampleDocument[] = []
  for (const keys of chunks(sampleOf(newest))) sample.push(...(await readAll(keys, (document) => document)))
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
    const earlier = await readAll(keys, (document) => document)
    await commit(db, [rememberSlugs(db, earlier), rememberVersions(db, earlier)])
  }
  const next = { generation: before.generation + 1, segments: await builder.finish(), learned, throughSeq: before.seq, now: clock() }
  if ((await readState(db)).generation !== before.generation) return null
  await swap(db, next, [
    forgetUntouched(db, startedAt),
    forgetOrphanVersions(db),
    ...replaceAdoptions(db, adoptionsIn(await files.list(ADOPTIONS))),
  ])
  return { examples: await countExamples(db), unreadable: [...unreadable].sort() }
}

const chunks = (keys: readonly string[]): readonly (readonly string[])[] =>
  Array.from({ length: Math.ceil(keys.length / CHUNK) }, (_, index) => keys.slice(index * CHUNK, (index + 1) * CHUNK))
