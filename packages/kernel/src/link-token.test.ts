import { describe, expect, it } from 'vitest'
import { isLinkKey, linkKey, linkToken, readLinkToken } from './link-token.ts'

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
