import { describe, expect, it } from 'vitest'
import { issueIn, letterLinks, previewIn, previewLink, subscriberIn } from './links.ts'

const settings = { baseUrl: 'http://localhost', linkSecret: 'secret' }
const tokenIn = (link: string) => link.split('/').at(-1) ?? ''

describe('the unsubscribe link of an issue', () => {
  it('names the issue it stood in, without a parameter, and nobody can change that', async () => {
    const token = tokenIn((await letterLinks(settings, 'de', '0190-ab', 7)).unsubscribe)
    expect([await subscriberIn(settings, 'unsubscribe', token), issueIn(token)]).toEqual(['0190-ab', 7])
    expect(await subscriberIn(settings, 'unsubscribe', token.replace('_7', '_8'))).toBeNull()
  })

  it('of a mail that belongs to no issue names none', async () => {
    const token = tokenIn((await letterLinks(settings, 'de', '0190-ab')).unsubscribe)
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
