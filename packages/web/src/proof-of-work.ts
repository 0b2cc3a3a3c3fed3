import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import * as z from 'zod'

/** About a second of work on a phone. Checking it costs a comparison of signatures. */
const COST = 1_000
const TRIES = { fewest: 500, most: 1_500 }
const VALID_MS = 60 * 60 * 1000

const keysOf = (secret: string) => ({
  hmacSignatureSecret: `proof of work\n${secret}`,
  hmacKeySignatureSecret: `proof of work key\n${secret}`,
})

/** What the widget sends in the field `altcha`, base64 coded. */
const Payload = z.object({
  challenge: z.object({ parameters: z.looseObject({}), signature: z.string() }),
  solution: z.object({ counter: z.number().int().nonnegative(), derivedKey: z.string() }),
})

/** A small sum for the sender's device (altcha 2), signed with the secret, so nothing is stored until it was done. `now` in ms since 1970. */
export const proofChallenge = (secret: string, now: number): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(TRIES.most, TRIES.fewest),
    expiresAt: new Date(now + VALID_MS),
    deriveKey,
    ...keysOf(secret),
  })

/**
 * The name of the sum that was done, by which it can be taken only once; null if it was not. Whatever is missing, forged, expired or
 * unreadable counts as not done.
 */
export const provenSum = async (secret: string, payload: string): Promise<string | null> => {
  if (payload === '') return null
  try {
    const { challenge, solution } = Payload.parse(JSON.parse(atob(payload)))
    const { verified } = await verifySolution({ challenge: challenge as unknown as Challenge, solution, deriveKey, ...keysOf(secret) })
    return verified ? challenge.signature.toLowerCase() : null
  } catch {
    return null
  }
}
