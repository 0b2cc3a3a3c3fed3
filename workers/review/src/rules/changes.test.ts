import type { SubmissionDocument } from '@vorbild/content/documents'
import { kinds } from '@vorbild/content/kinds'
import { describe, expect, it } from 'vitest'
import { changedFields } from './changes.ts'

const document = (content: Record<string, unknown>, more: Partial<SubmissionDocument> = {}): SubmissionDocument => ({
  schemaVersion: 1,
  submissionId: 's',
  number: 'PX-2026-000101',
  revision: 1,
  kind: 'praxisbeispiel',
  locale: 'de',
  content,
  selfRating: {},
  files: [],
  receivedAt: '2026-11-01T10:00:00.000Z',
  ...more,
})

const changed = (before: SubmissionDocument, after: SubmissionDocument) =>
  changedFields(kinds.praxisbeispiel, before, after).map((field) => field.key)

describe('what changed between revisions', () => {
  it('names the fields in the order of the form', () => {
    const before = document({ title: 'Treff', summary: 'Kurz', topics: ['pflege'] })
    const after = document({ summary: 'Länger', title: 'Treff', topics: ['pflege', 'demenz'] })
    expect(changed(before, after)).toEqual(['summary', 'topics'])
  })

  it('does not mind the order in which a value was written', () => {
    expect(changed(document({ place: { name: 'Erlangen', ags: '1' } }), document({ place: { ags: '1', name: 'Erlangen' } }))).toEqual([])
  })

  it('sees files and self-rating too', () => {
    const file = { id: 'f', role: 'document' as const, name: 'a.pdf', title: 'A', mediaType: 'application/pdf', size: 1 }
    const after = document({}, { files: [file], selfRating: { konzeption: 2 } })
    expect(changed(document({}), after)).toEqual(['selfRating', 'documents'])
  })
})
