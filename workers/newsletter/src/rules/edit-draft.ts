import { type TooLong, tooLongFor } from '@vorbild/content/too-long'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import type { Entry, FullIssue, Section } from './issue.ts'
import type { PictureReason } from './picture.ts'
import { changeSections, type SectionWish, sectionsOf } from './sections.ts'

export const MAX_SUBJECT = 200
export const MAX_INTRO = 10_000
export const MAX_TEASER = 2_000
export const MAX_ALT = 300
export const MAX_HEADING = 150

/** What an editor typed for one entry. `position` is text, because people type anything. */
export interface EntryWish {
  readonly exampleId: string
  readonly included: boolean
  readonly teaser: string
  readonly imageAlt: string
  readonly showImage: boolean
  readonly position: string
}

export interface DraftWish {
  readonly subject: string
  readonly intro: string
  readonly picture: string
  readonly pictureAlt: string
  readonly entries: readonly EntryWish[]
  readonly sections: readonly Section[]
  readonly move: Move | null
  readonly change: SectionWish | null
}

/** One entry by one place, as the up and down buttons ask. */
export interface Move {
  readonly exampleId: string
  readonly by: -1 | 1
}

export interface Draft {
  readonly subject: string
  readonly intro: string
  readonly picture: string
  readonly pictureAlt: string
  readonly sections: readonly Section[]
  readonly entries: readonly Entry[]
}

interface TypedProblem {
  readonly field: string
  readonly reason: 'required' | TooLong
}

/** A file that was not taken, or is gone; `name` as it was called. */
export interface PictureProblem {
  readonly field: string
  readonly reason: PictureReason | 'gone'
  readonly name: string
}

export type DraftProblem = TypedProblem | PictureProblem

/** The entries of a section as wished: texts taken over, sorted by the numbers typed, then one moved. What the form did not name stays as it is. */
export const arrange = (entries: readonly Entry[], wishes: readonly EntryWish[], move: Move | null): readonly Entry[] => {
  const wished = new Map(wishes.map((wish) => [wish.exampleId, wish]))
  const placed = entries.map((entry, index) => {
    const wish = wished.get(entry.exampleId)
    const place = placeOf(wish?.position, index)
    return {
      entry: wish ? { ...entry, included: wish.included, teaser: wish.teaser, imageAlt: wish.imageAlt, showImage: wish.showImage } : entry,
      index,
      place,
      // two entries with one number: whoever was given it goes before whoever had it, seen from where it comes
      tie: place === index ? 0 : place < index ? -1 : 1,
    }
  })
  const sorted = placed.toSorted((a, b) => a.place - b.place || a.tie - b.tie || a.index - b.index).map(({ entry }) => entry)
  return move ? moved(sorted, move) : sorted
}

const placeOf = (typed: string | undefined, index: number): number => {
  const number = Number(typed)
  return typed?.trim() && Number.isFinite(number) ? number - 1 : index
}

const moved = (entries: readonly Entry[], { exampleId, by }: Move): readonly Entry[] => {
  const from = entries.findIndex((entry) => entry.exampleId === exampleId)
  const entry = entries[from]
  if (!entry || from + by < 0) return entries
  return entries.toSpliced(from, 1).toSpliced(from + by, 0, entry)
}

/** The draft after an edit, or what keeps it from being stored. */
export const editDraft = (
  entries: readonly Entry[],
  wish: DraftWish,
  pictures: readonly PictureProblem[] = [],
): Result<Draft> & { readonly problems: readonly DraftProblem[] } => {
  const problems: DraftProblem[] = [
    ...pictures,
    ...limit('subject', wish.subject, MAX_SUBJECT),
    ...limit('intro', wish.intro, MAX_INTRO),
    ...wish.entries.flatMap(({ exampleId, teaser, imageAlt }) => [
      ...limit(`teaser-${exampleId}`, teaser, MAX_TEASER),
      ...limit(`alt-${exampleId}`, imageAlt, MAX_ALT),
    ]),
    ...wish.sections.flatMap(({ key, heading, body }) => [
      ...limit(`heading-${key}`, heading, MAX_HEADING),
      ...limit(`body-${key}`, body, MAX_INTRO),
    ]),
    ...described(wish, ''),
    ...wish.sections.flatMap((section) => described(section, `-${section.key}`)),
  ]
  if (wish.subject === '') problems.unshift({ field: 'subject', reason: 'required' })
  if (problems.length > 0) return { ...refuse('invalid'), problems }
  return { ...ok(draftOf(entries, wish)), problems }
}

/** What was typed, whether it can be stored or not. */
export const draftOf = (entries: readonly Entry[], { subject, intro, picture, pictureAlt, ...wish }: DraftWish): Draft => {
  const sections = changeSections(sectionsOf(wish.sections, entries), wish.change)
  const arranged = sections.flatMap(({ key }) =>
    arrange(
      entries.filter(({ section }) => section === key),
      wish.entries,
      wish.move,
    ),
  )
  return { subject, intro, picture, pictureAlt, sections, entries: arranged }
}

/** An issue as it would be if that were stored. */
export const withTyped = ({ issue }: Pick<FullIssue, 'issue'>, { sections, entries, ...own }: Draft): FullIssue => ({
  issue: { ...issue, ...own },
  sections,
  entries,
})

/** Whether an edit leaves everything as it is stored. */
export const isSameDraft = (stored: Pick<FullIssue, 'issue' | 'sections' | 'entries'>, { sections, entries, ...own }: Draft): boolean =>
  OWN.every((key) => stored.issue[key] === own[key]) &&
  JSON.stringify([stored.sections, stored.entries]) === JSON.stringify([sections, entries])

/** What of a draft stands in the issue itself. */
const OWN = ['subject', 'intro', 'picture', 'pictureAlt'] as const

/** Nobody is to guess what a picture shows. */
const described = ({ picture, pictureAlt }: Pick<Section, 'picture' | 'pictureAlt'>, of: string): DraftProblem[] =>
  picture !== '' && pictureAlt === '' ? [{ field: `picturealt${of}`, reason: 'required' }] : limit(`picturealt${of}`, pictureAlt, MAX_ALT)

const limit = (field: string, typed: string, max: number): DraftProblem[] => {
  const reason = tooLongFor(typed, max)
  return reason ? [{ field, reason }] : []
}
