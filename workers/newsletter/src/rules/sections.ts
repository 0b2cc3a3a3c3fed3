import type { Entry, FullIssue, Section } from './issue.ts'

/** Section of what has just been awarded; every other entry stands under its kind. */
export const AWARDED = 'good_practice'
const FIRST = ['praxisbeispiel', AWARDED]

const FREE = /^text-[a-z0-9]{1,20}$/
const KEY = /^[a-z][a-z0-9_-]{0,40}$/
export const MAX_SECTIONS = 20

/** Of the office's own words, not of what was published. */
export const isFree = (key: string): boolean => FREE.test(key)

export const isSectionKey = (key: string): boolean => KEY.test(key)

const empty = (key: string): Section => ({ key, heading: '', body: '', picture: '', pictureAlt: '' })

const hasWords = ({ heading, body, picture, pictureAlt }: Section): boolean =>
  [heading, body, picture, pictureAlt].some((word) => word !== '')

/** The sections in order; one for every entry, also where none was stored. Those nobody needs any more fall away. */
export const sectionsOf = (stored: readonly Section[], entries: readonly Pick<Entry, 'section'>[]): readonly Section[] => {
  const needed = new Set(entries.map(({ section }) => section))
  const kept = stored.filter((section) => isFree(section.key) || needed.has(section.key) || hasWords(section))
  const missing = [...needed].filter((key) => !kept.some((section) => section.key === key))
  const rank = (key: string) => (FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length)
  return [...kept, ...missing.sort((a, b) => rank(a) - rank(b) || a.localeCompare(b)).map(empty)]
}

/** What the buttons of a section ask for. */
export type SectionWish =
  | { readonly deed: 'up' | 'down' | 'remove'; readonly key: string }
  /** Its key is new to everybody, so that two who add at the same moment add two. */
  | { readonly deed: 'add'; readonly key: string; readonly heading: string; readonly body: string }

/** The sections after a button was pressed. Only free ones can be taken out; the others leave with their entries. */
export const changeSections = (sections: readonly Section[], wish: SectionWish | null): readonly Section[] => {
  if (wish === null) return sections
  if (wish.deed === 'add') {
    const { key, heading, body } = wish
    return sections.length < MAX_SECTIONS ? [...sections, { ...empty(key), heading, body }] : sections
  }
  const from = sections.findIndex(({ key }) => key === wish.key)
  const section = sections[from]
  if (!section) return sections
  if (wish.deed === 'remove') return isFree(section.key) ? sections.toSpliced(from, 1) : sections
  const to = from + (wish.deed === 'up' ? -1 : 1)
  return to < 0 ? sections : sections.toSpliced(from, 1).toSpliced(to, 0, section)
}

export interface ShownSection extends Section {
  readonly entries: readonly Entry[]
}

/** The sections as readers meet them: with what is included, and none that is empty. */
export const shownSections = ({ sections, entries }: Pick<FullIssue, 'sections' | 'entries'>): readonly ShownSection[] =>
  sections
    .map((section) => ({ ...section, entries: entries.filter((entry) => entry.included && entry.section === section.key) }))
    .filter((section) => section.entries.length > 0 || section.body.trim() !== '' || section.picture !== '')

/** What readers find in an issue, line by line: examples by title, words of the office by heading. */
export const contentsOf = (full: Pick<FullIssue, 'sections' | 'entries'>): readonly string[] =>
  shownSections(full).flatMap(({ key, heading, entries }) => [
    ...(isFree(key) && heading !== '' ? [heading] : []),
    ...entries.map(({ title }) => title),
  ])
