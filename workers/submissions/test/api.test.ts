import { createHash } from 'node:crypto'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { ANNA } from '@vorbild/testing/hand-in'
import { said } from '@vorbild/testing/said'
import { createWorld, type World } from '@vorbild/testing/world'
import { afterAll, beforeAll, expect, test } from 'vitest'

const KEY = 'a-key-for-tests'

let world: World
beforeAll(async () => {
  world = await createWorld({ SUBMISSION_API_KEYS: `archiv:${createHash('sha256').update(KEY).digest('hex')}` })
})
afterAll(() => world.stop())

const handIn = (body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  world.fetch('/api/v1/submissions', {
    method: 'POST',
    headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json', origin: 'https://elsewhere.example', ...headers },
    body: JSON.stringify(body),
  })

test('a machine with a key hands in, and the entry is received at once', async () => {
  const answer = await handIn({ contact: ANNA, content: sampleEntry })
  expect(answer.status).toBe(202)
  const { id, number, status } = (await answer.json()) as { id: string; number: string; status: string }
  expect(number).toMatch(/^PX-\d{4}-\d{6}$/)
  expect((await said(world, 'submissions', 'submission.received'))[0]).toMatchObject({ subject: id, data: { number, land: 'DE-BY' } })
  const { pathname, search } = new URL(status)
  expect(await (await world.fetch(pathname + search)).text()).toContain('Eingegangen')
})

test('wrong fields are named one by one', async () => {
  const answer = await handIn({ contact: { name: 'Anna' }, content: { ...sampleEntry, title: '', start: 'bald' } })
  expect(answer.status).toBe(422)
  expect(answer.headers.get('content-type')).toContain('application/problem+json')
  const { errors } = (await answer.json()) as { errors: { field: string }[] }
  expect(errors.map(({ field }) => field)).toEqual(['title', 'start', 'contact.email'])
})

test('what has the wrong shape is named as well, and too much is refused', async () => {
  const answer = await handIn({ locale: 'fr', contact: ANNA, content: [] })
  expect(answer.status).toBe(400)
  const { errors } = (await answer.json()) as { errors: { field: string }[] }
  expect(errors.map(({ field }) => field)).toEqual(['locale', 'content'])
  const large = await handIn({ contact: ANNA, content: { ...sampleEntry, procedure: 'x'.repeat(2 * 1024 * 1024) } })
  expect(large.status).toBe(413)
  expect(large.headers.get('content-type')).toContain('application/problem+json')
})

test('what goes deeper than any entry is refused, however deep', async () => {
  for (const depth of [30, 300_000]) {
    const title = `${'['.repeat(depth)}${']'.repeat(depth)}`
    const headers = { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' }
    const body = `{"content":{"title":${title}}}`
    expect((await world.fetch('/api/v1/submissions', { method: 'POST', headers, body })).status).toBe(400)
  }
})

test('without a key, or with a wrong one, nothing is taken', async () => {
  expect((await handIn({ contact: ANNA, content: sampleEntry }, { authorization: '' })).status).toBe(401)
  expect((await handIn({ contact: ANNA, content: sampleEntry }, { authorization: 'Bearer wrong' })).status).toBe(401)
  expect((await handIn('no object')).status).toBe(400)
})

test('the same reference again is the same entry', async () => {
  const reference = { 'idempotency-key': 'import-7' }
  const answers = await Promise.all([1, 2, 3].map(() => handIn({ contact: ANNA, content: sampleEntry }, reference)))
  const ids = new Set(await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id)))
  expect(ids.size).toBe(1)
  expect((await said(world, 'submissions', 'submission.received')).filter(({ subject }) => ids.has(String(subject)))).toHaveLength(1)
})
