import { seedExamples } from '@vorbild/content/seeds/seed-examples'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { publish } from './publish.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
  await publish(world, ...seedExamples())
})
afterAll(async () => world?.stop())

interface Reply {
  readonly result: {
    readonly isError?: boolean
    readonly content: readonly { readonly text: string }[]
    readonly tools: readonly { readonly name: string }[]
    readonly serverInfo: { readonly name: string }
  }
}

/** Asks as an assistant does: from another origin, through the front door. */
const post = (body: string): Promise<Response> =>
  world.fetch('/api/v1/mcp', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', origin: 'https://assistant.example' },
    body,
  })

const call = async (method: string, params: object = {}): Promise<Reply['result']> => {
  const answer = await post(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }))
  expect(answer.status, await answer.clone().text()).toBe(200)
  return ((await answer.json()) as Reply).result
}
const use = async (name: string, args: object) => {
  const { content, isError } = await call('tools/call', { name, arguments: args })
  const text = content[0]?.text ?? ''
  return isError ? { refused: text } : JSON.parse(text)
}

describe('assistants', () => {
  test('meet a server with two tools', async () => {
    const hello = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'test', version: '1' } }
    expect((await call('initialize', hello)).serverInfo.name).toBe('Vorbild')
    expect((await call('tools/list')).tools.map(({ name }) => name)).toEqual(['search', 'read'])
  })

  test('search with words and filters', async () => {
    const { total, examples } = await use('search', { q: 'Sturz', land: ['DE-BB'] })
    expect(total).toBe(1)
    expect(examples[0]).toMatchObject({
      title: 'Ambulante Sturzprävention',
      url: 'http://localhost:8787/beispiele/ambulante-sturzpraevention',
    })
    expect((await use('search', { land: ['Mars'] })).refused).toContain('land=Mars')
    expect((await use('search', { ort: 'Stuttgart', umkreis: 30 })).total).toBeGreaterThan(0)
  })

  test('read one with its citation', async () => {
    const { content, citation } = await use('read', { id: 'PX-2026-000001' })
    expect(content.title).toBe('Bewegungs-Treffs im Freien')
    expect(citation.url).toBe('http://localhost:8787/beispiele/PX-2026-000001/fassungen/1')
    expect((await use('read', { id: 'PX-1900-000001' })).refused).toContain('no example')
  })

  test('what is no call is refused, and there is nothing to listen to', async () => {
    const answer = await world.fetch('/api/v1/mcp', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"no":1}' })
    expect(answer.status).toBe(400)
    expect((await world.fetch('/api/v1/mcp')).status).toBe(405)
    expect(await (await post('nonsense')).json()).toMatchObject({ error: { code: -32700 } })
  })

  test('ask for little at once, so that what is counted is what is done', async () => {
    const one = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'search', arguments: { q: 'Sturz' } } }
    const some = Array.from({ length: 3 }, (_, id) => ({ ...one, id }))
    expect(await (await post(JSON.stringify(some))).json()).toHaveLength(3)
    const many = Array.from({ length: 11 }, (_, id) => ({ ...one, id }))
    expect((await post(JSON.stringify(many))).status).toBe(413)
    expect((await post(JSON.stringify({ ...one, filler: 'x'.repeat(200_000) }))).status).toBe(413)
  })
})
