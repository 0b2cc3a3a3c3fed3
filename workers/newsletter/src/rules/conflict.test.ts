import { describe, expect, it } from 'vitest'
import { differences, withTheirSections } from './conflict.ts'
import type { Draft } from './edit-draft.ts'
import type { Entry, FullIssue } from './issue.ts'

const entry = (exampleId: string, change: Partial<Entry> = {}) =>
  ({ exampleId, section: 'praxisbeispiel', title: exampleId, teaser: 'kurz', imageAlt: '', included: true, ...change }) as Entry
const section = (key: string, body = '') => ({ key, heading: '', body, picture: '', pictureAlt: '' })
const stored = {
  issue: { subject: 'Ihrer', intro: 'Guten Tag', picture: '/ihres', pictureAlt: '' },
  sections: [section('praxisbeispiel'), section('text-neu', 'Ihr Aufruf')],
  entries: [entry('a', { teaser: 'ihr Anreißer' }), entry('b')],
} as unknown as FullIssue
const typed: Draft = {
  subject: 'Meiner',
  intro: 'Guten Tag',
  picture: '',
  pictureAlt: '',
  sections: [section('praxisbeispiel')],
  entries: [entry('a'), entry('b', { included: false })],
}

describe('two editors of one draft', () => {
  it('are told where their words differ', () => {
    const both = withTheirSections(typed, stored)
    expect(differences(stored, both)).toEqual([
      { what: 'subject', about: '', stored: 'Ihrer' },
      { what: 'picture', about: '', stored: '/ihres' },
      { what: 'teaser', about: 'a', stored: 'ihr Anreißer' },
      { what: 'included', about: 'b', stored: '' },
    ])
    expect(differences(stored, { ...both, entries: both.entries.toReversed() }).at(-1)?.what).toBe('order')
  })

  it('lose no section that the other has added', () => {
    expect(withTheirSections(typed, stored).sections.map(({ body }) => body)).toEqual(['', 'Ihr Aufruf'])
  })
})
