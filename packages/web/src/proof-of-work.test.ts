import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import { describe, expect, it } from 'vitest'
import { proofChallenge, provenSum } from './proof-of-work.ts'

const payloadOf = (value: unknown): string => btoa(JSON.stringify(value))

describe('proof of work', () => {
  it('is accepted when the sum was done, and only with the secret it was set with', async () => {
    const challenge = await proofChallenge('secret', Date.now())
    const solution = await solveChallenge({ challenge, deriveKey })
    expect(await provenSum('secret', payloadOf({ challenge, solution }))).toBe(challenge.signature?.toLowerCase())
    expect(await provenSum('other', payloadOf({ challenge, solution }))).toBeNull()
    expect(await provenSum('secret', payloadOf({ challenge, solution: { counter: 1, derivedKey: '00' } }))).toBeNull()
  })

  it('does not last for ever', async () => {
    const challenge = await proofChallenge('secret', Date.now() - 2 * 60 * 60 * 1000)
    const solution = await solveChallenge({ challenge, deriveKey })
    expect(await provenSum('secret', payloadOf({ challenge, solution }))).toBeNull()
  })

  it.each(['', 'x', 'bm8=', '{}'])('takes %j for not done', async (payload) => {
    expect(await provenSum('secret', payload)).toBeNull()
  })
})
