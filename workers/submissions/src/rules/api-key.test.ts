import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { holderOf, readApiKeys } from './api-key.ts'

const hash = createHash('sha256').update('secret').digest('hex')

test('a key is known by its hash alone', async () => {
  const keys = readApiKeys(`archiv:${hash}, broken, short:${hash.slice(1)}, other:${'0'.repeat(64)}`)
  expect(keys.size).toBe(2)
  expect(await holderOf(keys, 'Bearer secret')).toBe('archiv')
  for (const header of [undefined, '', 'Bearer wrong', 'secret', `Bearer ${hash}`]) expect(await holderOf(keys, header)).toBeNull()
})

test('without keys nobody is let in', async () => {
  expect(await holderOf(readApiKeys(''), 'Bearer secret')).toBeNull()
})
