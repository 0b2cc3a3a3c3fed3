import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { FILTER_NAMES, practices, type Query } from './corpus.ts'
import { flexSearch, miniSearch, orama, type Peer } from './peers.ts'
import { postgres } from './postgres.ts'

/** One peer behind a bare HTTP server in a process of its own; tells its parent when everything is in it. */
const PEERS: Readonly<Record<string, () => Promise<Peer>>> = { minisearch: miniSearch, flexsearch: flexSearch, orama, postgres }

const { values } = parseArgs({
  options: {
    peer: { type: 'string', default: '' },
    size: { type: 'string', default: '1000' },
    corpus: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
})

const begin = performance.now()
const peer = await (PEERS[values.peer] ?? (() => Promise.reject(new Error('unknown peer'))))().catch((error: unknown) => {
  process.send?.({ failed: error instanceof Error ? error.message : String(error) })
  process.exit(1)
})
for await (const practice of practices(values.corpus ?? null, Number(values.size), Number(values.seed))) await peer.add(practice)
await peer.ready?.()
const seconds = (performance.now() - begin) / 1000

const server = createServer((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const filters: Record<string, string> = {}
  for (const name of FILTER_NAMES) if (searchParams.has(name)) filters[name] = searchParams.get(name) ?? ''
  Promise.resolve(peer.search({ q: searchParams.get('q') ?? '', filters: filters as Query['filters'] })).then(
    (answer) => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer)),
    (error: unknown) => response.writeHead(500).end(String(error)),
  )
})
server.listen(0, '127.0.0.1', () => process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seconds }))

process.on('message', (asked) => {
  if (asked === 'memory') process.send?.({ memory: peer.memory?.() ?? 0 })
  if (asked === 'stop') Promise.resolve(peer.stop?.()).finally(() => process.exit(0))
})
