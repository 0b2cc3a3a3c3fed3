import { describe, expect, test } from 'vitest'
import { parseAll, parseStep } from './check.ts'
import { kinds } from './kinds.ts'
import { problemTexts } from './problem-texts.ts'
import { sampleEntry } from './seeds/sample-entry.ts'

const kind = kinds.praxisbeispiel
const problemsOf = (changes: Record<string, unknown>) => parseAll(kind, { ...sampleEntry, ...changes }).problems

describe('a whole entry', () => {
  test('that is complete has no problems, and Land, size and licence follow from it', () => {
    const { content, problems } = parseAll(kind, sampleEntry)
    expect(problems).toEqual([])
    expect(content).toMatchObject({ land: 'DE-BY', municipalitySize: 'grossstadt', licence: 'CC-BY-4.0' })
  })

  test('keeps its lines to one line and its characters whole, whatever a machine sends', () => {
    const { content } = parseAll(kind, { ...sampleEntry, title: 'Kochtreff\r\nBcc: x\ud800', summary: 'Eins\n\nZwei' })
    expect(content).toMatchObject({ title: 'Kochtreff Bcc: x\ufffd', summary: 'Eins\n\nZwei' })
  })

  test('that is empty is told everything that is needed, once per field, in the order of the form', () => {
    expect(parseAll(kind, {}).problems).toEqual([
      ...['title', 'summary', 'procedure'].map((field) => ({ field, problem: 'required' })),
      ...['targetGroups', 'topics', 'settings'].map((field) => ({ field, problem: 'choose_some' })),
      { field: 'scope', problem: 'choose_one' },
      ...['start', 'organisation', 'contactEmail'].map((field) => ({ field, problem: 'required' })),
      { field: 'licenceConsent', problem: 'consent_required' },
      { field: 'privacyConsent', problem: 'consent_required' },
    ])
  })

  test.each([
    [{ title: '   ' }, 'title', 'required'],
    [{ title: 'x'.repeat(151) }, 'title', 'too_long:151:150'],
    [{ topics: ['zauberei'] }, 'topics', 'unknown_term'],
    [{ land: 'DE-XX' }, 'land', 'unknown_term'],
    [{ land: 'DE' }, 'land', 'choose_land'],
    [{ land: 'DE-SN' }, 'land', 'land_mismatch'],
    [{ place: undefined }, 'place', 'required'],
    [{ scope: 'landesweit', place: undefined, land: undefined }, 'land', 'choose_land'],
    [{ start: 'Frühjahr' }, 'start', 'bad_month'],
    [{ start: '2024', end: '2023-12' }, 'end', 'end_before_start'],
    [{ contactEmail: 'keine Adresse' }, 'contactEmail', 'bad_email'],
    [{ website: 'javascript:alert(1)' }, 'website', 'bad_url'],
    [{ selfRating: { konzeption: 5 } }, 'selfRating', 'unknown_level'],
    [{ selfRating: { zauberei: 1 } }, 'selfRating', 'unknown_level'],
    [{ image: { file: 'f1', alt: '' } }, 'image', 'alt_required'],
    [{ keywords: Array.from({ length: 13 }, (_, i) => `Wort ${i}`) }, 'keywords', 'too_many'],
    [{ licenceConsent: false }, 'licenceConsent', 'consent_required'],
    [{ title: 5, topics: 'ernaehrung' }, 'title', 'required'],
  ])('with %o is refused at %s: %s', (changes, field, problem) => {
    const problems = problemsOf(changes)
    expect(problems).toContainEqual({ field, problem })
    for (const told of problems) expect(Object.keys(problemTexts)).toContain(told.problem.split(':')[0])
  })

  test('an end in the year of the start is no contradiction, and unknown is an answer', () => {
    expect(problemsOf({ start: '2024-11', end: '2024' })).toEqual([])
    expect(problemsOf({ start: 'unknown', end: undefined })).toEqual([])
  })

  test.each([
    ['2026-11', []],
    ['2026', []],
    ['unknown', []],
    ['2026-12', [{ field: 'start', problem: 'start_in_future' }]],
    ['2031', [{ field: 'start', problem: 'start_in_future' }]],
  ])('that began %s has begun by November 2026 or is told so', (start, problems) => {
    expect(parseAll(kind, { ...sampleEntry, start, end: undefined }, '2026-11').problems).toEqual(problems)
    expect(parseStep(kind, 'zeit', { start }, '2026-11').problems).toEqual(problems)
  })

  test('that crosses Länder needs neither place nor Land', () => {
    const { content, problems } = parseAll(kind, { ...sampleEntry, scope: 'bundesweit', place: undefined, land: '' })
    expect(problems).toEqual([])
    expect(content).toMatchObject({ land: 'DE' })
  })

  test('with a place nobody knows is taken by name and given the Land that was named', () => {
    const { content } = parseAll(kind, { ...sampleEntry, place: { ags: null, name: 'Kleinkleckersdorf' }, land: 'DE-SN' })
    expect(content).toMatchObject({ place: { ags: null, name: 'Kleinkleckersdorf', land: 'DE-SN' }, land: 'DE-SN' })
  })
})

describe('one page of the form', () => {
  test('is checked alone', () => {
    expect(parseStep(kind, 'idee', sampleEntry)).toMatchObject({ content: { title: sampleEntry.title }, problems: [] })
    expect(parseStep(kind, 'ort', { scope: 'lokal' }).problems).toEqual([
      { field: 'place', problem: 'required' },
      { field: 'land', problem: 'choose_land' },
    ])
  })

  test('keeps what is right beside what is wrong', () => {
    const { content, problems } = parseStep(kind, 'zeit', { start: '2024', end: 'September' })
    expect(content).toEqual({ start: '2024' })
    expect(problems).toEqual([{ field: 'end', problem: 'bad_month' }])
  })

  test('every field that is not a file has a schema, and every schema a field', () => {
    const fields = kind.steps.flatMap((step) => step.fields).filter((field) => field.type !== 'documents')
    expect(Object.keys(kind.fieldSchemas).toSorted()).toEqual(fields.map((field) => field.key).toSorted())
  })
})
