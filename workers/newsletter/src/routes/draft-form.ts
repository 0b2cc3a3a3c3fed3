import { textOf, textsOf } from '@vorbild/web/parse-form'
import type { DraftWish, Move } from '../rules/edit-draft.ts'
import type { FullIssue, Section } from '../rules/issue.ts'
import { newSectionKey } from '../rules/new-section-key.ts'
import { isSectionKey, MAX_SECTIONS, type SectionWish } from '../rules/sections.ts'
import { texts } from '../texts/texts.ts'

const DIRECTIONS: Readonly<Record<string, Move['by']>> = { auf: -1, ab: 1 }

/** `auf:PX-2026-000007` or `ab:…`, as the buttons beside an entry say. */
const moveIn = (typed: string): Move | null => {
  const [direction = '', exampleId = ''] = typed.split(':')
  const by = DIRECTIONS[direction]
  return by === undefined ? null : { exampleId, by }
}

const DEEDS: Readonly<Record<string, 'up' | 'down' | 'remove'>> = { auf: 'up', ab: 'down', weg: 'remove' }

/** `auf:good_practice`, `weg:text-2`, `neu:aufruf`, as the buttons of a section say. The words of a new one are German, as the issue is. */
const sectionWishIn = (typed: string): SectionWish | null => {
  const [deed = '', key = ''] = typed.split(':')
  if (deed === 'neu')
    return { deed: 'add', key: newSectionKey(), ...(key === 'aufruf' ? texts('de').draft.call : { heading: '', body: '' }) }
  const known = DEEDS[deed]
  return known === undefined ? null : { deed: known, key }
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ')

/** Addresses of pictures by place: empty for the issue, `-key` for a section. */
export type PicturesAt = ReadonlyMap<string, string>

/** A picture and its words; taken out, both are gone. */
const pictureIn = (form: FormData, pictures: PicturesAt, place: string): Pick<Section, 'picture' | 'pictureAlt'> =>
  textOf(form, 'bildweg') === (place || '-')
    ? { picture: '', pictureAlt: '' }
    : { picture: pictures.get(place) ?? '', pictureAlt: oneLine(textOf(form, `picturealt${place}`)) }

/** The sections as the form has them, also such as a colleague took out meanwhile; those stored if it shows none. Two who add at the same moment may have more than one could. */
const sectionsIn = (form: FormData, stored: readonly Section[], pictures: PicturesAt): readonly Section[] => {
  const keys = [...new Set(textsOf(form, 'abschnitt'))].filter(isSectionKey).slice(0, 2 * MAX_SECTIONS)
  if (keys.length === 0) return stored
  return keys.map((key) => ({
    key,
    heading: oneLine(textOf(form, `heading-${key}`)),
    body: textOf(form, `body-${key}`),
    ...pictureIn(form, pictures, `-${key}`),
  }))
}

/** The edit form as a wish. Entries that the form did not show (added meanwhile) are not spoken of. */
export const readDraftForm = (
  form: FormData,
  { entries, sections }: Pick<FullIssue, 'entries' | 'sections'>,
  pictures: PicturesAt,
): { readonly wish: DraftWish; readonly seenVersion: number } => ({
  seenVersion: Number(textOf(form, 'version')),
  wish: {
    subject: oneLine(textOf(form, 'subject')),
    intro: textOf(form, 'intro'),
    ...pictureIn(form, pictures, ''),
    sections: sectionsIn(form, sections, pictures),
    entries: entries
      .filter(({ exampleId }) => form.has(`teaser-${exampleId}`))
      .map(({ exampleId, showImage }) => ({
        exampleId,
        included: form.has(`included-${exampleId}`),
        teaser: textOf(form, `teaser-${exampleId}`),
        imageAlt: oneLine(textOf(form, `alt-${exampleId}`)),
        showImage: form.has(`alt-${exampleId}`) ? form.has(`bild-${exampleId}`) : showImage,
        position: textOf(form, `position-${exampleId}`),
      })),
    move: moveIn(textOf(form, 'bewegen')),
    change: sectionWishIn(textOf(form, 'gliederung')),
  },
})
