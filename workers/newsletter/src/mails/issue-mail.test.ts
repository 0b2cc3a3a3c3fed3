import { newId } from '@vorbild/kernel/id'
import { fillHtml, fillText } from '@vorbild/mail/fill'
import { MailJob } from '@vorbild/mail/mail-job'
import { describe, expect, it } from 'vitest'
import { sampleEntry } from '../../test/sample-entry.ts'
import { letterLinks } from '../links.ts'
import { MAX_SUBJECT } from '../rules/edit-draft.ts'
import type { FullIssue } from '../rules/issue.ts'
import { bytesOf } from './bytes-of.ts'
import { digestMail, issueMail, MOST_IN_DIGEST } from './issue-mail.ts'

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
    sampleEntry({
      slug: 'kochtreff',
      title: 'Kochtreff {{unsubscribe}}',
      teaser: 'Kurz {{preferences}}',
      place: 'Erlangen',
      land: 'DE-BY',
    }),
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

describe('the size of an issue', () => {
  const sender = { baseUrl: 'https://beispiele.gesundheitliche-chancengleichheit.example', siteName: 'Vorbild' }

  it('is told with the personal links, for whoever has the longest', async () => {
    const mail = issueMail(sneaky, 'en', sender)
    const [links = { unsubscribe: '', preferences: '' }] = await letterLinks({ ...sender, linkSecret: 'x' }, 'en', [newId()], 999_999)
    const sent = new TextEncoder().encode(fillText(mail.text, links) + fillHtml(mail.html, links)).length
    expect(bytesOf(mail)).toBeGreaterThanOrEqual(sent)
    expect(bytesOf(mail)).toBeLessThan(sent + 1_000)
  })
})

describe('a subject of the longest', () => {
  it('fits into a mail job, whatever had to be done to make it harmless', () => {
    const subject = `${'{'.repeat(MAX_SUBJECT - 1)}ü`
    const issue = issueMail({ ...sneaky, issue: { ...sneaky.issue, subject } }, 'de', { baseUrl: 'https://a.example', siteName: 'Vorbild' })
    const digest = digestMail([sampleEntry({ title: '{'.repeat(150) })], 'de', { baseUrl: 'https://a.example', siteName: 'Vorbild' })
    for (const mail of [{ ...issue, subject: `[Test] ${issue.subject}` }, issue, digest])
      expect(MailJob.pick({ subject: true }).safeParse(mail).success).toBe(true)
  })
})

describe('a digest of much news', () => {
  const sender = { baseUrl: 'https://vorbild.example', siteName: 'Vorbild' }
  const many = (length: number, teaser: string) =>
    Array.from({ length }, (_, i) => sampleEntry({ title: `Treff ${i + 1}.`, slug: `treff-${i}`, teaser }))

  it('shows the newest, says how many more there are, and leads to them', () => {
    const { subject, text, html } = digestMail(many(60, 'Wörter '.repeat(170)), 'de', sender)
    expect(subject).toBe('Neu für Sie: 60 Praxisbeispiele')
    expect(text).toContain('Und 40 weitere. Alle neuen Praxisbeispiele ansehen:\nhttps://vorbild.example/beispiele?sort=neueste')
    expect(html).toContain('href="https://vorbild.example/beispiele?sort=neueste"')
    for (const part of [text, html]) {
      expect(part).not.toContain('Treff 40.')
      expect(part.indexOf('Treff 41.')).toBeLessThan(part.indexOf('Treff 60.'))
    }
    expect(html.match(/<h3/g)).toHaveLength(MOST_IN_DIGEST)
    expect(bytesOf({ text, html })).toBeLessThan(100_000)
  })

  it('is kept small even where entries are uncommonly long', () => {
    const mail = digestMail(many(20, 'ü'.repeat(6_000)), 'en', sender)
    expect(bytesOf(mail)).toBeLessThan(100_000)
    expect(mail.text).toMatch(/And \d+ more\. See all new practice examples:\nhttps:\/\/vorbild\.example\/en\/beispiele\?sort=neueste/)
  })

  it('says nothing of more where there is none', () => {
    expect(digestMail(many(MOST_IN_DIGEST, 'Kurz'), 'de', sender).text).not.toContain('weitere')
  })
})
