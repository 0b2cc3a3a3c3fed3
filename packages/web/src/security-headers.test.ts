import { expect, it } from 'vitest'
import { SECURITY_HEADERS, withSecurityHeaders } from './security-headers.ts'

it('allows nothing inline and nothing from elsewhere', () => {
  expect(SECURITY_HEADERS['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
  for (const rule of ["default-src 'none'", "script-src 'self';", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"])
    expect(SECURITY_HEADERS['content-security-policy']).toContain(rule)
})

it('adds every header to an answer and keeps status, body and what the worker chose itself', async () => {
  const secured = withSecurityHeaders(new Response('da', { status: 201, headers: { 'referrer-policy': 'no-referrer' } }))
  for (const name of Object.keys(SECURITY_HEADERS)) expect(secured.headers.has(name)).toBe(true)
  expect(secured.headers.get('referrer-policy')).toBe('no-referrer')
  expect(secured.status).toBe(201)
  expect(await secured.text()).toBe('da')
})
