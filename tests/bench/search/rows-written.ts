import { documentKeys, ExampleDocument } from '@vorbild/content/documents'
import type { House } from '@vorbild/embedded/start-house'
import { consume, type Handlers } from '@vorbild/events/consume'
import { connect } from '@vorbild/storage/connect'
import { fileStore } from '@vorbild/storage/file-store'
import { jsonStore } from '@vorbild/storage/json-store'
import { envelope } from '@vorbild/testing/deliver'
import { documentOf, exampleIdOf, type Practice } from './corpus.ts'

/** Tells what each statement of a database wrote. */
const counting = (database: D1Database, wrote: (rows: number) => void): D1Database => {
  const originals = new WeakMap<D1PreparedStatement, D1PreparedStatement>()
  const note = <Told extends { readonly meta: D1Meta }>(told: Told): Told => {
    wrote(told.meta.rows_written)
    return told
  }
  const counted = (statement: D1PreparedStatement): D1PreparedStatement => {
    const own = {
      bind: (...values: unknown[]) => counted(statement.bind(...values)),
      run: async () => note(await statement.run()),
      all: async () => note(await statement.all()),
      raw: () => statement.raw(),
      first: () => statement.first(),
    } as unknown as D1PreparedStatement
    originals.set(own, statement)
    return own
  }
  return {
    prepare: (query: string) => counted(database.prepare(query)),
    batch: async (statements: D1PreparedStatement[]) =>
      (await database.batch(statements.map((one) => originals.get(one) ?? one))).map(note),
  } as unknown as D1Database
}

/** By a path the compiler does not follow: the types of a worker's environment are global and are not those of tests. */
const HANDLERS: string = '../../../workers/search/src/on/handlers.ts'

/** Publishes more examples through the worker's own listener and counts rows written, merges of the index included. */
export const rowsPerPublication = async (house: House, more: readonly Practice[]): Promise<Readonly<Record<string, number>>> => {
  const { handlers } = (await import(HANDLERS)) as { readonly handlers: Handlers<'search-events', unknown> }
  let rows = 0
  const db = connect(
    counting(await house.database('search'), (written) => {
      rows += written
    }),
  )
  const bucket = await house.bucket('DOCUMENTS')
  const services = {
    db,
    documents: jsonStore(bucket, ExampleDocument),
    files: fileStore(bucket),
    clock: Date.now,
    settings: { baseUrl: 'http://localhost', siteName: 'Vorbild' },
  }
  const each: number[] = []
  for (const practice of more) {
    const exampleId = exampleIdOf(practice)
    const documentKey = documentKeys.example(exampleId, 1)
    await bucket.put(documentKey, JSON.stringify(documentOf(practice)))
    const body = envelope('review', 'example.published', {
      exampleId,
      version: 1,
      slug: `praxisbeispiel-${practice.id}`,
      submissionId: null,
      documentKey,
    })
    const before = rows
    await consume(
      { queue: 'search-events', messages: [{ id: body.id, body, attempts: 1, ack: () => {}, retry: () => {} }] },
      {
        queue: 'search-events',
        db,
        services,
        handlers,
        acks: { review: { acknowledge: async () => {} }, submissions: { acknowledge: async () => {} } },
        log: console.error,
        now: Date.now,
      },
    )
    each.push(rows - before)
  }
  const sorted = each.toSorted((a, b) => a - b)
  return {
    'rows written per publication, median': sorted[sorted.length >> 1] ?? 0,
    'rows written per publication, mean with merges': Math.round((10 * rows) / Math.max(1, each.length)) / 10,
    'rows written by a publication, max': sorted.at(-1) ?? 0,
  }
}
