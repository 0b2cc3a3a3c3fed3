import { existsSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newEvent } from '../src/new-event.ts'
import { newKind } from '../src/new-kind.ts'
import { newWorker } from '../src/new-worker.ts'
import { copyHouse } from './copy-house.ts'
import { newTypeErrors, tool } from './tool.ts'

let copy: string
let printed: readonly string[]

/** Paths of the files that the generators said they wrote. */
const written = () => new Set(printed.flatMap((line) => /^(?:new|changed) +(\S+)$/.exec(line)?.[1] ?? []))

/** What the runner noted in the copy: a run without tests is content too. */
const lastReport = () =>
  JSON.parse(readFileSync(path.join(copy, '.test-output/results.json'), 'utf8')) as { testResults: unknown[]; numPassedTests: number }

beforeAll(async () => {
  copy = copyHouse()
  printed = [
    ...newEvent('example.cited', 'review', ['search', 'submissions'], copy),
    ...newKind('partner-kommune', copy),
    ...newWorker('awards', copy),
  ]
  // what the worker's list of things left to do says
  const types = ['types', 'worker-configuration.d.ts', '--include-runtime=false', '--strict-vars=false']
  const steps = await Promise.all([
    tool(copy, 'node', 'packages/storage/bin/generate.ts', 'awards'),
    tool(path.join(copy, 'workers/awards'), 'wrangler', ...types),
  ])
  for (const { ok, output } of steps) expect(ok, output).toBe(true)
})
afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('what the generators write', () => {
  it.each(['tsconfig.json', 'workers/search', 'workers/submissions', 'workers/awards'])('compiles as part of %s', async (project) => {
    expect(await newTypeErrors(copy, project)).toEqual([])
  })

  it('is laid out and linted like the rest', async () => {
    const created = [...written()].filter((file) => /\.(tsx?|json)$/.test(file))
    expect(created.length).toBeGreaterThan(20)
    const { ok, output } = await tool(copy, 'biome', 'check', ...created)
    expect(ok, output).toBe(true)
  })

  it('passes its own tests, and the golden samples and kinds that were there still do', async () => {
    const own = [...written()].filter((file) => file.endsWith('.test.ts'))
    expect(own).toHaveLength(4)
    const { ok, output } = await tool(copy, 'vitest', 'run', ...own, 'events/test/golden', 'content/src/kinds.test')
    expect(ok, output).toBe(true)
    expect(lastReport().testResults).toHaveLength(own.length + 2)
  })

  it('keeps the laws on events and wrangler files', async () => {
    const laws = ['tests/law/events', 'tests/law/wrangler-files', '-t', 'whoever reads (search|submissions|awards)|wrangler file of awards']
    const { ok, output } = await tool(copy, 'vitest', 'run', ...laws)
    expect(ok, output).toBe(true)
    expect(lastReport().numPassedTests).toBe(3 + 6)
  })

  it('is a worker that the platform takes', async () => {
    const { ok, output } = await tool(path.join(copy, 'workers/awards'), 'wrangler', 'deploy', '--dry-run', '--outdir', 'dist')
    expect(ok, output).toBe(true)
    expect(existsSync(path.join(copy, 'workers/awards/dist/index.js'))).toBe(true)
  })
})

describe('what the generators refuse', () => {
  it.each<[string, () => unknown, RegExp]>([
    ['an event whose name is not noun.participle', () => newEvent('ExampleCited', 'review', ['search'], copy), /not a name like/],
    ['an event that exists', () => newEvent('example.published', 'review', ['search'], copy), /there is an event/],
    ['a listener that does not exist', () => newEvent('example.praised', 'review', ['postman'], copy), /no worker "postman"/],
    ['an event nobody hears', () => newEvent('example.praised', 'review', [], copy), /somebody who hears it/],
    ['a listener without a queue', () => newEvent('example.praised', 'review', ['site'], copy), /reads no queue/],
    ['a speaker without a database', () => newEvent('example.praised', 'site', ['search'], copy), /owns no database/],
    ['a kind that exists', () => newKind('praxisbeispiel', copy), /there is a kind/],
    ['a kind whose key is not an address', () => newKind('Partner Kommune', copy), /not a name like/],
    ['a worker that exists', () => newWorker('mailer', copy), /there is a worker/],
    ['a worker whose name is a path', () => newWorker('../mailer', copy), /not a name like/],
  ])('%s', (_what, generate, reason) => {
    expect(generate).toThrow(reason)
  })

  it('leaves nothing behind when a place to write to is missing', () => {
    const handlers = path.join(copy, 'workers/search/src/on/handlers.ts')
    const routes = readFileSync(path.join(copy, 'packages/events/src/routes.ts'), 'utf8')
    rmSync(handlers)
    expect(() => newEvent('example.praised', 'review', ['submissions', 'search'], copy)).toThrow(/search\/src\/on\/handlers.ts is missing/)
    expect(existsSync(path.join(copy, 'workers/submissions/src/on/example.praised.ts'))).toBe(false)
    expect(readFileSync(path.join(copy, 'packages/events/src/routes.ts'), 'utf8')).toBe(routes)
  })
})

it('a worker that never talked to another is told which bindings are missing', () => {
  const left = newEvent('award.given', 'awards', ['newsletter'], copy).join('\n')
  expect(left).toContain('workers/awards/wrangler.toml: [[queues.producers]] queue = "newsletter-events", binding = "NEWSLETTER_EVENTS"')
  expect(left).toContain('binding = "AWARDS_ACKS", service = "vorbild-awards", entrypoint = "Acks"')
})
