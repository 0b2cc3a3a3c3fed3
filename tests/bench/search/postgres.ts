import type { Peer } from './peers.ts'

/** PostgreSQL is measured when `psql` and a reachable server are there; the bench starts none. */
export const postgres = (): Promise<Peer> => Promise.reject(new Error('no server named in BENCH_POSTGRES'))
