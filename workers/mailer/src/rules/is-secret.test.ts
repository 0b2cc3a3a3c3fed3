import { expect, test } from 'vitest'
import { isSecret, secretIn } from './is-secret.ts'

test('only the whole secret is the secret', async () => {
  expect(await isSecret('grün & geheim', 'grün & geheim')).toBe(true)
  for (const told of ['', 'grün & gehei', 'grün & geheim ', 'grun & geheim']) expect(await isSecret(told, 'grün & geheim')).toBe(false)
})

test('the secret is the password of Basic authentication, or stands in its header', () => {
  const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
  expect(secretIn(basic('postmark:ge:heim'), undefined)).toBe('ge:heim')
  expect(secretIn(basic('x:grün'), undefined)).toBe('grün')
  expect(secretIn(undefined, 'geheim')).toBe('geheim')
  for (const none of [undefined, '', 'Bearer x', 'Basic', 'Basic §', basic('geheim'), 'Basic ===='])
    expect(secretIn(none, undefined)).toBeNull()
})
