import { describe, expect, it } from 'vitest'
import { issueIn, letterLinks, previewIn, previewLink, subscriberIn, subscriberPath } from './links.ts'

const settings = { baseUrl: 'http://localhost', linkSecret: 'secret' }
const tokenIn = (link = '') => link.split('/').at(-1) ?? ''
const linksOf = async (issue?: number) => (await letterLinks(settings, 'de', ['0190-ab', '0190-cd'], issue))[0]

describe('the unsubscribe link of an issue', () => {
  it('names the issue it stood in, without a parameter, and nobody can change that', async () => {
    const token = tokenIn((await linksOf(7))?.unsubscribe)
    expect([await subscriberIn(settings, 'unsubscribe', token), issueIn(token)]).toEqual(['0190-ab', 7])
    expect(await subscriberIn(settings, 'unsubscribe', token.replace('_7', '_8'))).toBeNull()
  })

  it('of a mail that belongs to no issue names none', async () => {
    const token = tokenIn((await linksOf())?.unsubscribe)
    expect([await subscriberIn(settings, 'unsubscribe', token), issueIn(token)]).toEqual(['0190-ab', null])
  })
})

describe('the link to a preview', () => {
  it('names a draft and a time that nobody can put off', async () => {
    const token = tokenIn(await previewLink(settings, 'en', '0190-ab', 5_000))
    expect(await previewIn(settings, token)).toEqual({ issueId: '0190-ab', until: 5_000 })
    expect(await previewIn(settings, token.replace('_5000', '_9000'))).toBeNull()
    expect(await previewIn({ linkSecret: 'other' }, token)).toBeNull()
  })
})

describe('the links of a letter', () => {
  it('lead each reader to their own pages, in their language', async () => {
    const links = await letterLinks(settings, 'en', ['0190-ab', '0190-cd'], 7)
    expect(links.map(({ unsubscribe }) => unsubscribe.slice(0, -23))).toEqual([
      'http://localhost/en/newsletter/abmelden/0190-ab_7',
      'http://localhost/en/newsletter/abmelden/0190-cd_7',
    ])
    const named = links.map(({ preferences }) => subscriberIn(settings, 'settings', tokenIn(preferences)))
    expect(await Promise.all(named)).toEqual(['0190-ab', '0190-cd'])
  })

  it('open one page each: who has the one to unsubscribe cannot see the settings', async () => {
    const links = await linksOf(7)
    expect(await subscriberIn(settings, 'settings', tokenIn(links?.unsubscribe))).toBeNull()
    expect(await subscriberIn(settings, 'unsubscribe', tokenIn(links?.preferences))).toBeNull()
    expect(await subscriberIn(settings, 'confirm', tokenIn(links?.unsubscribe))).toBeNull()
  })

  it('are as good as those on pages, and in letters of years ago', async () => {
    for (const purpose of ['unsubscribe', 'settings'] as const)
      expect(await subscriberIn(settings, purpose, tokenIn(await subscriberPath(settings, purpose, '0190-ab_7')))).toBe('0190-ab')
  })
})
