import { ExampleDocument } from '@vorbild/content/documents'
import { ok, type Result, refuse } from '@vorbild/kernel/result'

/** What stands at a public address now; `moved` if it has another one. */
export type ExampleAt =
  | Result<ExampleDocument, 'unknown' | 'gone'>
  | { readonly ok: false; readonly reason: 'moved'; readonly slug: string }

const ITS_SLUG = /\/beispiele\/([^/]+)\.json$/

/** The same by its number, wherever it stands. */
export const presentExample = async (search: Fetcher, number: string): Promise<ExampleAt> => {
  const answer = await search.fetch(`https://search/beispiele/${number}`, { redirect: 'manual' })
  const slug = /\/beispiele\/([^/]+)$/.exec(answer.headers.get('location') ?? '')?.[1]
  if (slug) return exampleAt(search, decodeURIComponent(slug))
  if (answer.status >= 500) throw new Error(`search answered ${answer.status}`)
  return refuse(answer.status === 410 ? 'gone' : 'unknown')
}

/** Asks search by its public JSON, so that a form is open exactly as long as the page it belongs to. */
export const exampleAt = async (search: Fetcher, slug: string): Promise<ExampleAt> => {
  const answer = await search.fetch(`https://search/beispiele/${encodeURIComponent(slug)}.json`, { redirect: 'manual' })
  const movedTo = ITS_SLUG.exec(answer.headers.get('location') ?? '')?.[1]
  if (answer.status === 301 && movedTo) return { ok: false, reason: 'moved', slug: decodeURIComponent(movedTo) }
  if (answer.status === 410) return refuse('gone')
  if (answer.status === 404) return refuse('unknown')
  if (!answer.ok) throw new Error(`search answered ${answer.status}`)
  return ok(ExampleDocument.parse(await answer.json()))
}
