import type { Draft } from './edit-draft.ts'
import type { Entry, FullIssue, Section } from './issue.ts'

/** Where a stored draft says something else than what was typed; `about` names the entry or section, `stored` is what a colleague wrote. */
export interface Difference {
  readonly what: 'subject' | 'intro' | 'heading' | 'body' | 'picture' | 'picturealt' | 'teaser' | 'alt' | 'included' | 'order'
  readonly about: string
  readonly stored: string
}

/** What would be overwritten by what was typed. */
export const differences = ({ issue, sections, entries }: FullIssue, typed: Draft): readonly Difference[] => [
  ...(issue.subject === typed.subject ? [] : [{ what: 'subject', about: '', stored: issue.subject } as const]),
  ...(issue.intro === typed.intro ? [] : [{ what: 'intro', about: '', stored: issue.intro } as const]),
  ...inPicture(issue, typed, ''),
  ...sections.flatMap((section) => inSection(section, typed)),
  ...entries.flatMap((entry) => inEntry(entry, typed)),
  ...(orderOf(sections, entries) === orderOf(typed.sections, typed.entries) ? [] : [{ what: 'order', about: '', stored: '' } as const]),
]

type Pictured = Pick<Section, 'picture' | 'pictureAlt'>

const inPicture = (stored: Pictured, typed: Pictured, about: string): readonly Difference[] => [
  ...(stored.picture === typed.picture ? [] : [{ what: 'picture', about, stored: stored.picture } as const]),
  ...(stored.pictureAlt === typed.pictureAlt ? [] : [{ what: 'picturealt', about, stored: stored.pictureAlt } as const]),
]

const inSection = (section: Section, { sections }: Draft): readonly Difference[] => {
  const { key, heading, body } = section
  const other = sections.find((one) => one.key === key)
  if (!other) return []
  return [
    ...(heading === other.heading ? [] : [{ what: 'heading', about: key, stored: heading } as const]),
    ...(body === other.body ? [] : [{ what: 'body', about: key, stored: body } as const]),
    ...inPicture(section, other, key),
  ]
}

const inEntry = ({ exampleId, title, teaser, imageAlt, included }: Entry, { entries }: Draft): readonly Difference[] => {
  const other = entries.find((entry) => entry.exampleId === exampleId)
  if (!other) return []
  return [
    ...(teaser === other.teaser ? [] : [{ what: 'teaser', about: title, stored: teaser } as const]),
    ...(imageAlt === other.imageAlt ? [] : [{ what: 'alt', about: title, stored: imageAlt } as const]),
    ...(included === other.included ? [] : [{ what: 'included', about: title, stored: '' } as const]),
  ]
}

const orderOf = (sections: readonly Section[], entries: readonly Entry[]): string =>
  sections
    .map(({ key }) => [key, ...entries.filter(({ section }) => section === key).map(({ exampleId }) => exampleId)].join(' '))
    .join(',')

/** What was typed, and behind it the sections a colleague has added: nothing of theirs leaves without being seen. */
export const withTheirSections = (typed: Draft, stored: Pick<FullIssue, 'sections'>): Draft => ({
  ...typed,
  sections: [...typed.sections, ...stored.sections.filter(({ key }) => typed.sections.every((section) => section.key !== key))],
})
