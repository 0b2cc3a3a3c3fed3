import { expect, it } from 'vitest'
import { isDesk, needsIdentity } from './identify.ts'

it('takes for the desk what lies there, and not what only begins with the same letters', () => {
  const paths = ['/redaktion', '/redaktion/', '/redaktion/faelle/1', '/redaktionellxyz', '/redaktion.json', '/beispiele/redaktion', '/']
  expect(paths.filter(isDesk)).toEqual(['/redaktion', '/redaktion/', '/redaktion/faelle/1'])
})

it('asks who somebody is only there, and only if a session comes along', () => {
  const session = 'a=1; __Secure-vorbild.session_token=x'
  expect([
    needsIdentity('/redaktion/faelle/1', session),
    needsIdentity('/redaktion/faelle/1', 'a=1'),
    needsIdentity('/redaktionellxyz', session),
    needsIdentity('/beispiele', session),
  ]).toEqual([true, false, false, false])
})
