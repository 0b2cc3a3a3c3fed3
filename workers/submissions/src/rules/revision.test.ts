import { parseAll } from '@vorbild/content/check'
import { kinds } from '@vorbild/content/kinds'
import { sampleEntry } from '@vorbild/content/seeds/sample-entry'
import { describe, expect, test } from 'vitest'
import { changedFields, revisionDocument } from './revision.ts'

const kind = kinds.praxisbeispiel
const file = { id: 'f1', role: 'document' as const, name: 'a.pdf', title: 'A', mediaType: 'application/pdf', size: 3 }

const documentOf = (entry: Readonly<Record<string, unknown>>, files = [file]) => {
  const { content, problems } = parseAll(kind, entry)
  expect(problems).toEqual([])
  return revisionDocument({ kind, submissionId: 's', number: 'PX-2026-000101', revision: 1, locale: 'de', content, files, now: 0 })
}

describe('the document of a revision', () => {
  const document = documentOf(sampleEntry)

  test('keeps the self-rating apart and the words of the image out of the content', () => {
    expect(document.selfRating.partizipation).toBe(7)
    expect(document.content).not.toHaveProperty('selfRating')
    expect(document.content).not.toHaveProperty('image')
    expect(document.content).toMatchObject({ land: 'DE-BY', licence: 'CC-BY-4.0' })
  })
  test('tells which fields changed, in the order of the form, and nothing that follows from them', () => {
    const other = documentOf({ ...sampleEntry, end: '2030', title: 'Neu', selfRating: {} }, [{ ...file, title: 'B' }])
    expect(changedFields(kind, document, other)).toEqual(['title', 'end', 'selfRating', 'documents'])
    expect(changedFields(kind, document, documentOf(sampleEntry))).toEqual([])
  })
  test('compares the same after a journey through R2', () => {
    expect(changedFields(kind, JSON.parse(JSON.stringify(document)), documentOf(sampleEntry))).toEqual([])
  })
})
