import { newId } from '@vorbild/kernel/id'
import { LETTERS_PER_JOB } from '@vorbild/mail/mail-job'
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

test('the largest job has a token for every letter, and those of the first thousand stay as they were', async () => {
  const jobId = '0198c2f0-5a3b-7c4d-8e9f-0123456789ab'
  const tokens = await tokensOf('secret', jobId, LETTERS_PER_JOB)
  expect(new Set(tokens).size).toBe(LETTERS_PER_JOB)
  expect(tokens[999]).toBe('01k31f0phvfh6rx7r14d2pf2dbz7798s9v6nj2')
  for (const position of [999, 1_023, 1_024, 1_025, 2_047, 2_048, LETTERS_PER_JOB - 1]) {
    expect(tokens[position]).toMatch(position < 1_024 ? /^[0-9a-z]{38}$/ : /^[0-9a-z]{39}$/)
    expect(await readToken('secret', tokens[position] ?? '')).toEqual({ jobId, position })
  }
})

test('nobody makes a token for the letter of another', async () => {
  const [first = '', second = ''] = await tokensOf('secret', newId(), 2)
  expect(await readToken('secret', first.slice(0, 28) + second.slice(28))).toBeNull()
  expect(await readToken('other secret', first)).toBeNull()
  const late = (await tokensOf('secret', newId(), 1_100))[1_099] ?? ''
  // with a place of the first thousand, written long
  expect(await readToken('secret', `${late.slice(0, 26)}0${late.slice(27)}`)).toBeNull()
  for (const nonsense of ['', 'x', first.slice(1), `${first}0`, '!'.repeat(38)]) expect(await readToken('secret', nonsense)).toBeNull()
})

test('a job whose id is no UUID has no tokens', async () => {
  expect(await tokensOf('secret', 'job-1', 3)).toEqual([])
})
