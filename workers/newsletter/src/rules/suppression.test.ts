import { describe, expect, it } from 'vitest'
import { suppressionHasher } from './suppression.ts'

describe('the suppression list', () => {
  it('knows an address however it is typed, and tells nothing of it', async () => {
    const hash = await suppressionHasher('secret')
    expect(await hash(' Anna@Example.org ')).toBe(await hash('anna@example.org'))
    expect(await hash('anna@example.org')).toMatch(/^[0-9a-f]{64}$/)
    expect(await hash('anna@example.org')).not.toBe(await hash('anne@example.org'))
  })

  it('is of no use to who has it without the secret', async () => {
    const [hash, guessed] = await Promise.all([suppressionHasher('secret'), suppressionHasher('guess')])
    expect(await hash('anna@example.org')).not.toBe(await guessed('anna@example.org'))
  })
})
