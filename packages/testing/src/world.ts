import { renameSync, rmSync } from 'node:fs'
import { type House, startHouse } from '@vorbild/embedded/start-house'
import { databaseAt, databaseDesk } from './database-desk.ts'
import { createMailbox, type Mailbox } from './mailbox.ts'
import { type Beginning, beginWith } from './prepared-states.ts'
import { stateFolder } from './state-folder.ts'

/** The whole house in one process with empty state of its own, as tests use it. */
export interface World extends Pick<House, 'url' | 'miniflare' | 'database' | 'bucket' | 'sweep'> {
  readonly mailbox: Mailbox
  /** Asks the front door. Redirects are not followed; a POST carries the Origin a browser would send. */
  fetch(address: string, init?: RequestInit): Promise<Response>
  /** POSTs a form as a browser would. */
  post(
    address: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Response>
  /** Its state goes with it, unless it is to be kept in a folder that is not there yet. */
  stop(keptIn?: string): Promise<void>
}

/** Waiting times cut short, so that tests see the end of every wait. The test runner has a BASE_URL of its own, which is not ours. */
const QUICK = { DECISION_UNDO_SECONDS: '1', CLAIM_LEASE_SECONDS: '3', BASE_URL: 'http://localhost:8787' }

/** `port` for a house whose BASE_URL must be its real address; any free one otherwise. */
export const createWorld = async (
  settings: Readonly<Record<string, string>> = {},
  port = 0,
  beginning: Beginning = 'empty',
): Promise<World> => {
  const stateDir = stateFolder('world')
  beginWith(beginning, stateDir)
  const house = await startHouse({
    host: '127.0.0.1',
    port,
    stateDir,
    settings: { ...QUICK, ...settings },
    quiet: true,
    guest: databaseDesk,
  })
  const fetchFrom: World['fetch'] = (address, init = {}) => {
    const headers = new Headers(init.headers)
    if (init.method && init.method !== 'GET' && !headers.has('origin')) headers.set('origin', house.url)
    return fetch(new URL(address, house.url), { redirect: 'manual', ...init, headers })
  }
  return {
    ...house,
    database: async (worker) => databaseAt(() => house.miniflare, worker),
    mailbox: createMailbox(fetchFrom),
    fetch: fetchFrom,
    post: (address, fields, headers = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) body.append(name, String(each))
      return fetchFrom(address, { method: 'POST', body, headers })
    },
    stop: async (keptIn) => {
      await house.stop()
      if (keptIn) keep(stateDir, keptIn)
      rmSync(stateDir, { recursive: true, force: true })
    },
  }
}

const keep = (stateDir: string, folder: string): void => {
  try {
    renameSync(stateDir, folder)
  } catch {
    // somebody else kept one there at the same moment
  }
}
