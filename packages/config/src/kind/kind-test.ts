/** Says of a new kind what holds for every kind. */
export const kindTest = (key: string): string => `import { LOCALES } from '@vorbild/kernel/locale'
import { expect, test } from 'vitest'
import { parseAll } from '../../check.ts'
import { kindOf } from '../../kinds.ts'

const kind = kindOf('${key}')
if (!kind) throw new Error('${key} is missing in kinds.ts')

const sample = { title: 'Ein Titel', summary: 'Eine Kurzbeschreibung.', body: 'Ein Text.' }

test('every field of the form is checked, and every check has its field', () => {
  const fields = kind.steps.flatMap((step) => step.fields.map((field) => field.key))
  expect(fields.toSorted()).toEqual(Object.keys(kind.fieldSchemas).toSorted())
})

test('the kind, its pages and its fields speak both languages', () => {
  for (const locale of LOCALES) {
    const words = [kind.name, ...kind.steps.flatMap((step) => [step.title, ...step.fields.map((field) => field.label)])]
    expect(words.map((word) => word[locale])).not.toContain('')
  }
})

test('an empty entry is told what is missing, field by field', () => {
  expect(parseAll(kind, {}).problems).toEqual([
    { field: 'title', problem: 'required' },
    { field: 'summary', problem: 'required' },
  ])
})

test('a complete entry can be published, found and shown in a list', () => {
  const { content, problems } = parseAll(kind, sample)
  expect(problems).toEqual([])
  const published = kind.published.parse(content)
  expect(kind.searchText(published)).toEqual({ title: sample.title, keywords: '', summary: sample.summary, body: sample.body })
  expect(kind.card(published)).toEqual({ title: sample.title, summary: sample.summary, place: '', land: 'DE' })
})
`
