import { createHash } from 'node:crypto'
import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { startHouse } from '@vorbild/embedded/start-house'
import { eventually } from '@vorbild/testing/eventually'
import { freePort } from '@vorbild/testing/free-port'
import { createMailbox } from '@vorbild/testing/mailbox'
import { type StartedServer, startServer } from '@vorbild/testing/start-server'
import { stateFolder } from '@vorbild/testing/state-folder'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const API_KEY = 'a-key-for-tests'
const READER = 'leserin@example.org'

let stateDir: string
let settings: Record<string, string>
let url: string
let server: StartedServer | null = null
beforeAll(async () => {
  stateDir = stateFolder('start')
  const port = await freePort()
  url = `http://localhost:${port}`
  settings = { PORT: String(port), STATE_DIR: stateDir, SUBMISSION_API_KEYS: `test:${createHash('sha256').update(API_KEY).digest('hex')}` }
})
afterAll(async () => {
  await server?.end('SIGKILL')
  rmSync(stateDir, { recursive: true, force: true })
})

const begin = async () => {
  server = startServer(settings)
  await server.ready()
  return server
}
const json = async <T>(address: string): Promise<T> => (await fetch(url + address)).json() as Promise<T>
const examples = async () => (await json<{ total: number }>('/api/v1/examples')).total
const subscribers = async () => (await json<{ workers: { newsletter: { subscribers: number } } }>('/health')).workers.newsletter.subscribers
const mailbox = createMailbox((address) => fetch(url + address))

const handIn = async (): Promise<string> => {
  const answer = await fetch(`${url}/api/v1/submissions`, {
    method: 'POST',
    headers: { authorization: `Bearer ${API_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ contact: { name: 'Kim', email: 'kim@example.org' }, content: sampleEntry }),
  })
  expect(answer.status).toBe(202)
  return ((await answer.json()) as { number: string }).number
}

/** Somebody who cannot wait: asks for a page again and again until the server says it is ready. What was answered, without failed connections. */
const impatient = async (ready: Promise<unknown>): Promise<readonly number[]> => {
  let isReady = false
  const end = ready.finally(() => {
    isReady = true
  })
  const answers: number[] = []
  while (!isReady) {
    const statuses = ['/beispiele', '/api/v1/examples', '/newsletter/ausgaben'].map(async (path) => (await fetch(url + path)).status)
    for (const asked of await Promise.allSettled(statuses)) if (asked.status === 'fulfilled') answers.push(asked.value)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await end
  return answers
}

/** Starts what must not start. What it said, once it gave up. */
const refused = async (other: Readonly<Record<string, string>>): Promise<string> => {
  const failing = startServer({ ...settings, ...other })
  expect(await failing.exit).toBe(1)
  expect(failing.output()).not.toMatch(/^\s+at /m)
  return failing.output()
}

describe('the first start', () => {
  it('fills an empty folder and says where everything is; whoever comes too early meets a closed door or a page, never an error', async () => {
    const starting = begin()
    const early = await impatient(starting)
    expect(early.filter((status) => status !== 200)).toEqual([])
    const { output } = await starting
    expect(output()).toMatch(/Vorbild is ready after \d+\.\d seconds/)
    for (const words of [url, `${url}/einreichen`, `${url}/postfach`, 'anna.berger@demo.example', stateDir])
      expect(output()).toContain(words)
    const { ok, workers } = await json<{ ok: boolean; workers: Record<string, { ok: boolean }> }>('/health')
    expect([ok, Object.keys(workers).length, await examples(), await subscribers()]).toEqual([true, 6, 24, 6])
  })

  it('makes room for no second server on the same port or the same data', async () => {
    expect(await refused({ STATE_DIR: `${stateDir}-other` })).toContain(`Port ${settings.PORT} is taken`)
    expect(await refused({ PORT: String(await freePort()) })).toContain('are in use by process')
    expect(await examples()).toBe(24)
  })

  it('ends at once when asked to, leaving no process', async () => {
    await fetch(`${url}/newsletter`, { method: 'POST', body: new URLSearchParams({ email: READER }) })
    await mailbox.waitFor(READER, /bestätigen/)
    expect(await server?.end('SIGTERM')).toBe(0)
    expect(existsSync(path.join(stateDir, 'server.pid'))).toBe(false)
  })
})

describe('the next start', () => {
  let number: string
  it('finds the data again and fills in nothing twice', async () => {
    await begin()
    expect([await examples(), await subscribers()]).toEqual([24, 6])
    expect((await mailbox.all()).filter(({ to }) => to === READER)).toHaveLength(1)
  })

  it('goes on with what a kill of everything cut off, even while the first data were written', async () => {
    number = await handIn()
    await server?.end('SIGKILL')
    // as if the kill had come between the last of the first data and the note that they are complete
    rmSync(path.join(stateDir, 'seeded'))
    await begin()
    const receipt = await mailbox.waitFor('kim@example.org', /Eingegangen/)
    expect(receipt.subject).toContain(number)
    await eventually('the case lies on the desk', async () => {
      const { workers } = await json<{ workers: { review: { openCases: number } } }>('/health')
      return workers.review.openCases === 1
    })
    expect([await examples(), await subscribers()]).toEqual([24, 6])
    expect((await mailbox.all()).filter(({ to }) => to === 'kim@example.org')).toHaveLength(1)
    expect(await server?.end('SIGTERM')).toBe(0)
  })
})

describe('a start that cannot work', () => {
  it('is refused in clear words when the data come from a newer version', async () => {
    const house = await startHouse({ host: '127.0.0.1', port: 0, stateDir, settings: {}, quiet: true })
    await (await house.database('review')).prepare("INSERT INTO d1_migrations (name) VALUES ('9999_tomorrow.sql')").run()
    await house.stop()
    const said = await refused({})
    expect(said).toContain('newer version of Vorbild')
    expect(said).toContain('9999_tomorrow.sql')
  })

  it('is refused in clear words when a setting makes no sense', async () => {
    expect(await refused({ MAIL_TRANSPORT: 'pigeon' })).toContain('MAIL_TRANSPORT must be mailbox, smtp or http, not "pigeon"')
  })
})
