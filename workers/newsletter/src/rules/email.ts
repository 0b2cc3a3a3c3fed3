import { ok, type Result, refuse } from '@vorbild/kernel/result'
import * as z from 'zod'

const Address = z.email().max(254)

/** An address as it is stored: small letters, so that one person is one subscriber however they type it. */
export const readEmail = (typed: string): Result<string, 'required' | 'bad_email'> => {
  const address = typed.trim().toLowerCase()
  if (address === '') return refuse('required')
  return Address.safeParse(address).success ? ok(address) : refuse('bad_email')
}
