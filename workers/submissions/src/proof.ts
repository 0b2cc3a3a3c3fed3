import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'
import type { Challenge } from 'altcha-lib/types'
import * as z from 'zod'

/** About a second of work on a phone; checking costs one comparison. */
const COST = 1_000
const FEWEST_TRIES = 500
const MOST_TRIES = 1_500
const VALID_MS = 60 * 60 * 1000

const secretsOf = (secret: string) => ({
  hmacSignatureSecret: `proof of work\n${secret}`,
  hmacKeySignatureSecret: `proof of work key\n${secret}`,
})

/** What the widget sends: base64 of the challenge and its solution. */
const Payload = z.object({
  challenge: z.object({ parameters: z.looseObject({}), signature: z.string() }),
  solution: z.object({ counter: z.number().int().nonnegative(), derivedKey: z.string() }),
})

/** A small sum for the sender's device (altcha): signed, so nothing is stored. */
export const proofChallenge = (secret: string, now: number): Promise<Challenge> =>
  createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(FEWEST_TRIES, MOST_TRIES),
    expiresAt: new Date(now + VALID_MS),
    deriveKey,
    ...secretsOf(secret),
  })

/** True if the sum was done; whatever cannot be read counts as not done. */
export const isProven = async (secret: string, encoded: string): Promise<boolean> => {
  if (encoded === '') return false
  try {
    const { challenge, solution } = Payload.parse(JSON.parse(atob(encoded)))
    const result = await verifySolution({ challenge: challenge as unknown as Challenge, solution, deriveKey, ...secretsOf(secret) })
    return result.verified
  } catch {
    return false
  }
}
