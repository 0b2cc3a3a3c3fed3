import type { Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { Unbroken } from '@vorbild/ui/unbroken'
import { MAX_TEASER } from '../rules/edit-draft.ts'
import type { Entry } from '../rules/issue.ts'
import { placeText } from '../texts/place-text.ts'
import { texts } from '../texts/texts.ts'
import { focusedWay } from './focused-way.ts'

export interface DraftEntryProps {
  readonly page: Page
  readonly entry: Entry
  /** From 1. */
  readonly place: number
  readonly count: number
  /** The wish of the button that was just pressed. */
  readonly moved: string | undefined
  readonly error: string | undefined
  readonly altError: string | undefined
}

/** One example in the edit form: in or out, where it stands, what is said of it. */
export const DraftEntry = ({ page, entry, place, count, moved, error, altError }: DraftEntryProps) => {
  const words = texts(page.locale).desk.edit
  const { exampleId, title } = entry
  const focused = focusedWay(moved, exampleId, place === 1, place === count)
  const spoken = <span class="kern-sr-only">{words.of(title)}</span>
  return (
    <section class="card" id={`eintrag-${exampleId}`}>
      <p class="card__meta">
        {exampleId} · {placeText(entry, page.locale)}
      </p>
      <h3 class="card__title" lang="de">
        <Unbroken text={title} />
      </h3>
      <div class="kern-form-check">
        <input
          class="kern-form-check__checkbox"
          type="checkbox"
          id={`included-${exampleId}`}
          name={`included-${exampleId}`}
          value="1"
          checked={entry.included}
        />
        <label class="kern-label" for={`included-${exampleId}`}>
          {words.included}
          {spoken}
        </label>
      </div>
      <TextArea
        page={page}
        field={`teaser-${exampleId}`}
        label={words.teaser}
        value={entry.teaser}
        rows={4}
        maxLength={MAX_TEASER}
        error={error}
      />
      {entry.image === '' ? null : (
        <>
          <div class="kern-form-check">
            <input
              class="kern-form-check__checkbox"
              type="checkbox"
              id={`bild-${exampleId}`}
              name={`bild-${exampleId}`}
              value="1"
              checked={entry.showImage}
            />
            <label class="kern-label" for={`bild-${exampleId}`}>
              {texts(page.locale).draft.showImage}
              {spoken}
            </label>
          </div>
          <TextField
            page={page}
            field={`alt-${exampleId}`}
            label={words.imageAlt}
            hint={words.imageAltHint}
            value={entry.imageAlt}
            error={altError}
          />
        </>
      )}
      <TextField
        page={page}
        field={`position-${exampleId}`}
        label={words.position}
        value={String(place)}
        inputmode="numeric"
        width="short"
      />
      <p class="card__footer">
        {place > 1 ? <MoveButton wish={`auf:${exampleId}`} label={words.up} title={title} page={page} focused={focused} /> : null}
        {place < count ? <MoveButton wish={`ab:${exampleId}`} label={words.down} title={title} page={page} focused={focused} /> : null}
      </p>
    </section>
  )
}

interface MoveButtonProps {
  readonly page: Page
  readonly wish: string
  readonly label: string
  readonly title: string
  readonly focused: string | null
}

/** Says which entry it moves to those who don't see where it stands. */
const MoveButton = ({ page, wish, label, title, focused }: MoveButtonProps) => (
  <button class="link-button" type="submit" name="bewegen" value={wish} autofocus={wish === focused}>
    {label}
    <span class="kern-sr-only">{texts(page.locale).desk.edit.of(title)}</span>
  </button>
)
