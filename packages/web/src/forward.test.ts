import { describe, expect, it } from 'vitest'
import { pageOf } from './create-app.ts'
import { forward, splitLocale } from './forward.ts'

const passport = {
  locale: 'en',
  identity: null,
  correlationId: 'r1',
  siteName: 'Vorbild Süd',
  baseUrl: 'https://vorbild.example',
  network: null,
} as const

describe('the front door', () => {
  it('takes the language from the address', () => {
    expect(splitLocale('/en')).toEqual({ locale: 'en', pathname: '/' })
    expect(splitLocale('/en/beispiele')).toEqual({ locale: 'en', pathname: '/beispiele' })
    expect(splitLocale('/entwurf')).toEqual({ locale: 'de', pathname: '/entwurf' })
  })

  it('takes several slashes at the beginning for one, so that no link on a page leads to another host', () => {
    expect(splitLocale('/en//evil.example/x')).toEqual({ locale: 'en', pathname: '/evil.example/x' })
    expect(splitLocale('//evil.example')).toEqual({ locale: 'de', pathname: '/evil.example' })
    expect(splitLocale('//en/beispiele')).toEqual({ locale: 'en', pathname: '/beispiele' })
  })

  it('throws away whatever pretends to come from itself', () => {
    const forged = new Request('https://vorbild.example/en/redaktion', {
      headers: { 'X-Vorbild-Identity': 'abc', 'x-vorbild-other': '1', accept: 'text/html' },
    })
    const handed = forward(forged, passport)
    expect(handed.headers.get('x-vorbild-identity')).toBeNull()
    expect(handed.headers.get('x-vorbild-other')).toBeNull()
    expect(handed.headers.get('accept')).toBe('text/html')
  })

  it('tells the worker behind it everything a page needs', () => {
    const identity = { id: 'p1', name: 'Änne', roles: ['head_office'], laender: [] } as const
    const handed = forward(new Request('https://vorbild.example/en/redaktion?land=DE-BW'), { ...passport, identity })
    expect(pageOf(handed)).toEqual({
      locale: 'en',
      path: '/redaktion?land=DE-BW',
      identity,
      correlationId: 'r1',
      siteName: 'Vorbild Süd',
      baseUrl: 'https://vorbild.example',
    })
  })

  it('hands the body of a form on', async () => {
    const posted = new Request('https://vorbild.example/einreichen', { method: 'POST', body: 'a=1' })
    expect(await forward(posted, passport).text()).toBe('a=1')
  })
})
