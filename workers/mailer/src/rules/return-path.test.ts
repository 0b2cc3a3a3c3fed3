import { newId } from '@vorbild/kernel/id'
import { expect, test } from 'vitest'
import { readToken, tokensOf } from './return-path.ts'

test('every letter of a job has a token that leads back to it, whatever becomes of its case', async () => {
  const jobId = newId()
  const tokens = await tokensOf('secret', jobId, 100)
  expect(new Set(tokens).size).toBe(100)
  for (const position of [0, 1, 57, 99]) {
    expect(tokens[position]).toMatch(/^[0-9a-z]{38}$/)
    expect(await readToken('secret', tokens[position]?.toUpperCase() ?? '')).toEqual({ jobId, position })
  }
})

test('nobody makes a token for the letter of another', async () => {
  const [first = '', second = ''] = await tokensOf('secret', newId(), 2)
  expect(await readToken('secret', first.slice(0, 28) + second.slice(28))).toBeNull()
  expect(await readToken('other secret', first)).toBeNull()
  for (const nonsense of ['', 'x', first.slice(1), `${first}0`, '!'.repeat(38)]) expect(await readToken('secret', nonsense)).toBeNull()
})

test('a job whose id is no UUID has no tokens', async () => {
  expect(await tokensOf('secret', 'job-1', 3)).toEqual([])
})
