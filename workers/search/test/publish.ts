import { documentKeys, type ExampleDocument } from '@vorbild/content/documents'
import type { Envelope } from '@vorbild/events/envelope'
import { deliver, envelope } from '@vorbild/testing/deliver'
import { eventually } from '@vorbild/testing/eventually'
import type { World } from '@vorbild/testing/world'
import { HEADERS } from '@vorbild/web/headers'

export const published = ({ exampleId, version, slug }: ExampleDocument): Envelope =>
  envelope('review', 'example.published', {
    exampleId,
    version,
    slug,
    submissionId: null,
    documentKey: documentKeys.example(exampleId, version),
  })

export const withdrawn = (exampleId: string): Envelope => envelope('review', 'example.withdrawn', { exampleId, submissionId: null })

export const store = async (world: World, document: ExampleDocument): Promise<void> => {
  const bucket = await world.bucket('DOCUMENTS')
  await bucket.put(documentKeys.example(document.exampleId, document.version), JSON.stringify(document))
}

/** Leaves messages in the queue of search, as review does. */
export const tell = (world: World, ...messages: readonly unknown[]): Promise<void> => deliver(world, 'search-events', 'review', ...messages)

/** Publishes examples and waits until search has them. */
export const publish = async (world: World, ...documents: readonly ExampleDocument[]): Promise<void> => {
  for (const document of documents) await store(world, document)
  const events = documents.map(published)
  await tell(world, ...events)
  await heard(world, ...events)
}

export const heard = async (world: World, ...events: readonly Envelope[]): Promise<void> => {
  const database = await world.database('search')
  await eventually(`${events.length} events heard`, async () => {
    const ids = JSON.stringify(events.map(({ id }) => id))
    const row = await database
      .prepare('SELECT count(*) AS n FROM inbox WHERE event_id IN (SELECT value FROM json_each(?))')
      .bind(ids)
      .first<{ n: number }>()
    return row?.n === events.length
  })
}

/** Asks the search worker as the front door does. */
export const ask = async (
  world: World,
  path: string,
  init: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> => {
  const search = await world.miniflare.getWorker('vorbild-search')
  const headers = { [HEADERS.baseUrl]: 'http://localhost:8787', ...init.headers }
  return (await search.fetch(`http://localhost:8787${path}`, { redirect: 'manual', ...init, headers })) as unknown as Response
}
