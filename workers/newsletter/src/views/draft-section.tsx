import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { SortableList } from '@vorbild/ui/sortable-list'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { MAX_INTRO } from '../rules/edit-draft.ts'
import type { Entry, Section } from '../rules/issue.ts'
import { isFree } from '../rules/sections.ts'
import { sectionTitle, usualTitle } from '../texts/section-title.ts'
import { texts } from '../texts/texts.ts'
import { DraftEntry } from './draft-entry.tsx'
import { focusedWay } from './focused-way.ts'
import { PictureField } from './picture-field.tsx'

export interface DraftSectionProps {
  readonly page: Page
  readonly section: Section
  readonly entries: readonly Entry[]
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The wish of the button that was just pressed. */
  readonly moved: string | undefined
  readonly errorOf: (field: string) => string | undefined
}

/** A section in the edit form: its words, its entries, where it stands. */
export const DraftSection = ({ page, section, entries, isFirst, isLast, moved, errorOf }: DraftSectionProps) => {
  const { draft } = texts(page.locale)
  const words = draft.section
  const { key } = section
  const title = sectionTitle(section, page.locale) || words.free
  const focused = focusedWay(moved, key, isFirst, isLast)
  const fields = <SectionFields page={page} section={section} errorOf={errorOf} />
  const hasWords = [section.heading, section.body, section.picture, section.pictureAlt].some((word) => word !== '')
  const hasError = ['heading', 'body', 'picture', 'picturealt'].some((field) => errorOf(`${field}-${key}`) !== undefined)
  return (
    <section id={`abschnitt-${key}`} class="draft-section">
      <input type="hidden" name="abschnitt" value={key} />
      <h2>{title}</h2>
      {isFree(key) ? (
        fields
      ) : (
        <Details summary={words.words} open={hasWords || hasError}>
          {fields}
        </Details>
      )}
      <SortableList label={draft.drag} changed={draft.dragged}>
        {entries.map((entry, index) => (
          <DraftEntry
            page={page}
            entry={entry}
            place={index + 1}
            count={entries.length}
            moved={moved}
            error={errorOf(`teaser-${entry.exampleId}`)}
            altError={errorOf(`alt-${entry.exampleId}`)}
          />
        ))}
      </SortableList>
      <p class="draft-section__ways">
        {isFirst ? null : <Way wish={`auf:${key}`} label={words.up} title={title} focused={focused} />}
        {isLast ? null : <Way wish={`ab:${key}`} label={words.down} title={title} focused={focused} />}
        {isFree(key) ? <Way wish={`weg:${key}`} label={words.remove} title={title} focused={focused} /> : null}
      </p>
    </section>
  )
}

const SectionFields = ({ page, section, errorOf }: Pick<DraftSectionProps, 'page' | 'section' | 'errorOf'>) => {
  const words = texts(page.locale).draft.section
  const { key, heading, body } = section
  const usual = usualTitle(key, 'de')
  return (
    <>
      <TextField
        page={page}
        field={`heading-${key}`}
        label={words.heading}
        hint={usual === '' ? undefined : words.usual(usual)}
        value={heading}
        error={errorOf(`heading-${key}`)}
        optional
      />
      <TextArea
        page={page}
        field={`body-${key}`}
        label={words.body}
        hint={words.bodyHint}
        value={body}
        rows={isFree(key) ? 6 : 3}
        maxLength={MAX_INTRO}
        error={errorOf(`body-${key}`)}
        optional
      />
      <PictureField
        page={page}
        place={`-${key}`}
        of={sectionTitle(section, page.locale) || words.free}
        picture={section.picture}
        pictureAlt={section.pictureAlt}
        errorOf={errorOf}
      />
    </>
  )
}

interface WayProps {
  readonly wish: string
  readonly label: string
  readonly title: string
  readonly focused: string | null
}

/** Says which section it means to those who don't see where it stands. */
const Way = ({ wish, label, title, focused }: WayProps) => (
  <button class="link-button" type="submit" name="gliederung" value={wish} autofocus={wish === focused}>
    {label}
    <span class="kern-sr-only">: {title}</span>
  </button>
)
