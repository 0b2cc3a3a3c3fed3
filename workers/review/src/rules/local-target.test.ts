import { describe, expect, it } from 'vitest'
import { localTarget } from './local-target.ts'

describe('where to go after signing in', () => {
  it.each(['/redaktion', '/redaktion?land=DE-BY', '/redaktion/faelle/0190', '/redaktion/newsletter/7'])('goes to %s', (wish) => {
    expect(localTarget(wish)).toBe(wish)
  })

  it.each([
    'https://boese.example',
    '//boese.example',
    '/redaktionell',
    '/redaktion\\@boese.example',
    '/redaktion/\n',
    '',
    '/redaktion/anmelden/x',
  ])('does not go to %j', (wish) => {
    expect(localTarget(wish)).toBe('/redaktion')
  })
})
