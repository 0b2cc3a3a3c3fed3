import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { documentKeys } from '@vorbild/content/documents'
import { type House, startHouse } from '@vorbild/embedded/start-house'
import { documentOf, exampleIdOf, filterParams, type Practice, practiceIdOf } from './corpus.ts'
import { memoryOf } from './processes.ts'
import { rowsPerPublication } from './rows-written.ts'
import type { Target } from './targets.ts'

export interface OurTarget extends Target {
  /** Rows read for lists without words, and rows written by publications. */
  readonly costs: (more: readonly Practice[]) => Promise<Readonly<Record<string, number>>>
}

const LISTS = ['', '&seite=2', '&sort=titel', '&land=DE-NW', '&thema=bewegung&zielgruppe=kinder'].map(
  (more) => `/api/v1/examples?proSeite=25${more}`,
)

/** The whole house with a collection in R2 and an index made of it. `keep` is a folder for its state; if it is there, it is used as it is. */
export const startOurs = async (all: readonly Practice[], keep: string | null): Promise<OurTarget> => {
  const isThere = keep !== null && existsSync(keep)
  const stateDir = keep ?? mkdtempSync(path.join(tmpdir(), 'vorbild-bench-search-'))
  const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir, settings: {}, quiet: true })
  // terms are given to the keys of a corpus in the order they are met: the same as when it was filled
  if (isThere) for (const practice of all) documentOf(practice)
  const indexSeconds = isThere ? null : await fill(house, all)
  return {
    name: 'ours',
    url: house.url,
    indexSeconds,
    pathOf: ({ q, filters }) => {
      const params = [['q', q], ['proSeite', '10'], ...filterParams({ filters })].map(([name = '', value = '']) => [name, value])
      return `/api/v1/examples?${new URLSearchParams(params)}`
    },
    read: async (answer) => {
      const { items } = (await answer.json()) as { items: readonly { id: string }[] }
      return { ids: items.map(({ id }) => practiceIdOf(id)), rowsRead: Number(answer.headers.get('x-rows-read')) }
    },
    memory: async () => memoryOf(process.pid, 'workerd'),
    costs: async (more) => {
      const lists: number[] = []
      for (const list of LISTS) {
        const answer = await fetch(house.url + list)
        await answer.arrayBuffer()
        lists.push(Number(answer.headers.get('x-rows-read')))
      }
      return { 'rows read by a list, max': Math.max(...lists), ...(await rowsPerPublication(house, more)) }
    },
    stop: async () => {
      await house.stop()
      if (keep === null) rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

/** Seconds from documents in R2 to an index, open data written too. */
const fill = async (house: House, all: readonly Practice[]): Promise<number> => {
  const bucket = await house.bucket('DOCUMENTS')
  for (let at = 0; at < all.length; at += 50) {
    const put = (practice: Practice) => bucket.put(documentKeys.example(exampleIdOf(practice), 1), JSON.stringify(documentOf(practice)))
    await Promise.all(all.slice(at, at + 50).map(put))
  }
  const worker = await house.miniflare.getWorker('vorbild-search')
  const begin = performance.now()
  const rebuilt = await worker.fetch('http://localhost/internal/rebuild', { method: 'POST' })
  if (!rebuilt.ok) throw new Error(`rebuild failed: ${await rebuilt.text()}`)
  await rebuilt.text()
  return (performance.now() - begin) / 1000
}
