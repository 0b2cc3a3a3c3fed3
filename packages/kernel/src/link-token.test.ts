import { describe, expect, it } from 'vitest'
import { isLinkKey, linkKey, linkToken, readLinkToken, readTwinToken, twinTokens } from './link-token.ts'

const SECRET = 'a secret of the house'

describe('a capability link', () => {
  it('gives its id back to whoever holds it whole', async () => {
    const token = await linkToken(SECRET, 'status', '0198-anna')
    expect(token).toMatch(/^0198-anna\.[\w-]{22}$/)
    expect(await readLinkToken(SECRET, 'status', token)).toBe('0198-anna')
    expect(await isLinkKey(SECRET, 'status', '0198-anna', await linkKey(SECRET, 'status', '0198-anna'))).toBe(true)
  })

  it('is good for one purpose, one id and one secret', async () => {
    const key = await linkKey(SECRET, 'status', '0198-anna')
    expect(await isLinkKey(SECRET, 'withdraw', '0198-anna', key)).toBe(false)
    expect(await isLinkKey(SECRET, 'status', '0198-bela', key)).toBe(false)
    expect(await isLinkKey('another secret', 'status', '0198-anna', key)).toBe(false)
    expect(await readLinkToken(SECRET, 'withdraw', `0198-anna.${key}`)).toBeNull()
  })

  it('is worth nothing when a single letter is another, missing or too much', async () => {
    const token = await linkToken(SECRET, 'status', '0198-anna')
    const last = token.endsWith('A') ? 'E' : 'A'
    for (const forged of [token.slice(0, -1) + last, token.slice(0, -1), `${token}A`, `x${token}`, '0198-anna.', '.', '', 'no dot'])
      expect(await readLinkToken(SECRET, 'status', forged), forged).toBeNull()
  })
})

describe('links made in pairs', () => {
  const TWINS = ['leave', 'change'] as const

  it('give their id back, each for its own purpose alone', async () => {
    const pairs = await twinTokens(SECRET, TWINS, ['0198-anna', '0198-bela'])
    expect(new Set(pairs.flat().map((token) => token.split('.')[1])).size).toBe(4)
    for (const [at, [leave, change]] of pairs.entries()) {
      const id = at === 0 ? '0198-anna' : '0198-bela'
      expect(leave).toMatch(/^0198-\w+\.[\w-]{22}$/)
      expect([await readTwinToken(SECRET, TWINS, 0, leave), await readTwinToken(SECRET, TWINS, 1, change)]).toEqual([id, id])
      expect([await readTwinToken(SECRET, TWINS, 1, leave), await readTwinToken(SECRET, TWINS, 0, change)]).toEqual([null, null])
    }
  })

  it('are no single links, and not good for another pair, id or secret', async () => {
    const [[leave = '', change = ''] = []] = await twinTokens(SECRET, TWINS, ['0198-anna'])
    for (const [purpose, token] of [
      ['leave', leave],
      ['change', change],
    ] as const)
      expect(await readLinkToken(SECRET, purpose, token)).toBeNull()
    expect(await readTwinToken(SECRET, TWINS, 0, await linkToken(SECRET, 'leave', '0198-anna'))).toBeNull()
    expect(await readTwinToken(SECRET, ['change', 'leave'], 0, leave)).toBeNull()
    expect(await readTwinToken('another secret', TWINS, 0, leave)).toBeNull()
    for (const forged of [leave.replace('anna', 'bela'), leave.slice(0, -1), `${leave}A`, '0198-anna.', '.', '', 'no dot'])
      expect(await readTwinToken(SECRET, TWINS, 0, forged), forged).toBeNull()
  })
})
