import { fillHtml, fillText } from '@vorbild/mail/fill'
import { describe, expect, it } from 'vitest'
import type { FullIssue } from '../rules/issue.ts'
import { issueMail } from './issue-mail.ts'

const PICTURE = '/newsletter/bilder/i1/0123456789abcdef0123456789abcdef-300x200.png'

const sneaky: FullIssue = {
  issue: {
    id: 'i1',
    number: 7,
    state: 'draft',
    subject: 'Neues {{unsubscribe}}',
    picture: PICTURE,
    pictureAlt: 'Ein Garten, genannt "Grün" {{preferences}}',
    intro: '[Lesen](https://elsewhere.example/?{{preferences}})',
    version: 1,
    startedAt: null,
    finishedAt: null,
    recipients: 0,
    onUnknown: 'again',
    scheduledAt: null,
    editedBy: null,
    approvedBy: null,
    approvedVersion: null,
  },
  entries: [
    {
      exampleId: 'PX-2026-000001',
      included: true,
      slug: 'kochtreff',
      title: 'Kochtreff {{unsubscribe}}',
      teaser: 'Kurz {{preferences}}',
      place: 'Erlangen',
      land: 'DE-BY',
      topics: [],
      targetGroups: [],
      isGoodPractice: false,
      image: '',
      imageAlt: '',
      showImage: true,
      section: 'praxisbeispiel',
    },
  ],
  sections: [
    { key: 'praxisbeispiel', heading: '{{unsubscribe}}', body: '', picture: '', pictureAlt: '' },
    {
      key: 'text-1',
      heading: 'Aufruf',
      body: 'Bitte [lesen](/beispiele) {{preferences}}',
      picture: PICTURE,
      pictureAlt: 'Zwei Menschen {{unsubscribe}}',
    },
  ],
}

describe('the mail of an issue', () => {
  it('puts personal links where we put them, and nowhere else', () => {
    const links = { unsubscribe: 'https://vorbild.example/ab', preferences: 'https://vorbild.example/ein' }
    const { subject, text, html } = issueMail(sneaky, 'de', { baseUrl: 'https://vorbild.example', siteName: 'Vorbild' })
    expect(fillText(subject, links)).not.toContain(links.unsubscribe)
    for (const part of [fillText(text, links), fillHtml(html, links)]) {
      expect(part.split(links.unsubscribe)).toHaveLength(2)
      expect(part.split(links.preferences)).toHaveLength(2)
    }
  })

  it('leads to pages of ours by their whole address', () => {
    const { text, html } = issueMail(sneaky, 'de', { baseUrl: 'https://vorbild.example', siteName: 'Vorbild' })
    expect(html).toContain('href="https://vorbild.example/beispiele"')
    expect(text).toContain('Bitte lesen (https://vorbild.example/beispiele)')
  })

  it('shows pictures of the office no larger than they are, and says in plain text what they show', () => {
    const { text, html } = issueMail(sneaky, 'de', { baseUrl: 'https://vorbild.example', siteName: 'Vorbild' })
    expect(html.match(/<img src="https:\/\/vorbild\.example\/newsletter\/bilder\/[^>]+ width="300" style="max-width:100%/g)).toHaveLength(2)
    expect(html).toContain('alt="Ein Garten, genannt &quot;Grün&quot; { {preferences}}"')
    expect(text).toMatch(/\[Bild: Ein Garten, [^\]]*\]\n\nLesen/)
    expect(text).toMatch(/Aufruf\n======\n\n\[Bild: Zwei Menschen [^\]]*\]\n\nBitte/)
  })
})
