import { describe, expect, it } from 'vitest'
import type { Entry, Section } from './issue.ts'
import { changeSections, contentsOf, sectionsOf, shownSections } from './sections.ts'

const section = (key: string, body = ''): Section => ({ key, heading: '', body, picture: '', pictureAlt: '' })
const keys = (sections: readonly Section[]) => sections.map(({ key }) => key)
const entry = (exampleId: string, inSection: string, included = true) => ({ exampleId, section: inSection, included }) as Entry

describe('the sections of an issue', () => {
  it('are those of its entries where none are stored, kinds that come later last', () => {
    expect(keys(sectionsOf([], [entry('a', 'termin'), entry('b', 'good_practice'), entry('c', 'praxisbeispiel')]))).toEqual([
      'praxisbeispiel',
      'good_practice',
      'termin',
    ])
  })

  it('keep the order and the words somebody gave them, and lose what nobody needs', () => {
    const stored = [section('text-1', 'Aufruf'), section('good_practice'), section('praxisbeispiel', 'Dazu:')]
    expect(keys(sectionsOf(stored, [entry('a', 'termin')]))).toEqual(['text-1', 'praxisbeispiel', 'termin'])
  })

  it('are moved by one, and not beyond the ends', () => {
    const three = ['a', 'b', 'c'].map((key) => section(key))
    expect(keys(changeSections(three, { deed: 'up', key: 'c' }))).toEqual(['a', 'c', 'b'])
    expect(keys(changeSections(three, { deed: 'up', key: 'a' }))).toEqual(['a', 'b', 'c'])
    expect(keys(changeSections(three, { deed: 'down', key: 'c' }))).toEqual(['a', 'b', 'c'])
  })

  it('can be added freely, and only such can be taken out', () => {
    const added = changeSections([section('praxisbeispiel'), section('text-4')], {
      deed: 'add',
      key: 'text-5',
      heading: 'Aufruf',
      body: 'Bitte',
    })
    expect(added.at(-1)).toEqual({ ...section('text-5', 'Bitte'), heading: 'Aufruf' })
    expect(keys(changeSections(added, { deed: 'remove', key: 'text-4' }))).toEqual(['praxisbeispiel', 'text-5'])
    expect(changeSections(added, { deed: 'remove', key: 'praxisbeispiel' })).toEqual(added)
  })

  it('are not shown when there is nothing in them', () => {
    const shown = shownSections({
      sections: [section('praxisbeispiel'), section('good_practice'), section('text-1'), section('text-2', 'Wort')],
      entries: [entry('a', 'praxisbeispiel'), entry('b', 'praxisbeispiel', false), entry('c', 'good_practice', false)],
    })
    expect(shown.map(({ key, entries }) => [key, entries.length])).toEqual([
      ['praxisbeispiel', 1],
      ['text-2', 0],
    ])
  })

  it('are told line by line, words of the office by their heading', () => {
    const lines = contentsOf({
      sections: [section('praxisbeispiel', 'Dazu:'), { ...section('text-1', 'Wort'), heading: 'Aufruf' }],
      entries: [
        { ...entry('a', 'praxisbeispiel'), title: 'A' },
        { ...entry('b', 'praxisbeispiel', false), title: 'B' },
      ],
    })
    expect(lines).toEqual(['A', 'Aufruf'])
  })
})
