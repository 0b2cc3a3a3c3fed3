import { expect, test } from 'vitest'
import { parseSmtpUrl } from './smtp-url.ts'

test('an address says server, port, login and how to encrypt', () => {
  expect(parseSmtpUrl('smtp://anna:gr%C3%BCn%40@mail.example.org')).toEqual({
    host: 'mail.example.org',
    port: 587,
    tls: 'require',
    login: { user: 'anna', password: 'grün@' },
  })
  expect(parseSmtpUrl('smtps://mail.example.org')).toMatchObject({ port: 465, tls: 'implicit', login: null })
  expect(parseSmtpUrl('smtp://mail.example.org:2525?tls=off')).toMatchObject({ port: 2525, tls: 'off' })
  expect(parseSmtpUrl('smtp://mail.example.org?tls=starttls')).toMatchObject({ tls: 'offered' })
})

test('the own machine needs no encryption unless asked for', () => {
  for (const host of ['localhost', '127.0.0.1', '[::1]']) expect(parseSmtpUrl(`smtp://${host}:1025`)?.tls).toBe('off')
  expect(parseSmtpUrl('smtp://localhost:1025?tls=require')?.tls).toBe('require')
  expect(parseSmtpUrl('smtp://[::1]:1025')?.host).toBe('::1')
  expect(parseSmtpUrl('smtp://localhost.example.org')?.tls).toBe('require')
})

test('anything else is refused', () => {
  for (const text of ['', 'mail.example.org:25', 'http://mail.example.org', 'smtp://', 'smtp://mail.example.org?tls=maybe'])
    expect(parseSmtpUrl(text), text).toBeNull()
})
