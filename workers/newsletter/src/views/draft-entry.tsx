import { Button, ButtonRow } from '@vorbild/ui/button'
import type { Page } from '@vorbild/ui/page'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { MAX_TEASER } from '../rules/edit-draft.ts'
import type { Entry } from '../rules/issue.ts'
import { placeText } from '../texts/place-text.ts'
import { texts } from '../texts/texts.ts'

export interface DraftEntryProps {
  readonly page: Page
  readonly entry: Entry
  /** From 1. */
  readonly place: number
  readonly count: number
  readonly error: string | undefined
}

/** One example in the edit form: in or out, where it stands, what is said of it. */
export const DraftEntry = ({ page, entry, place, count, error }: DraftEntryProps) => {
  const words = texts(page.locale).desk.edit
  const { exampleId, title } = entry
  const spoken = <span class="kern-sr-only">{words.of(title)}</span>
  return (
    <section class="card" id={`eintrag-${exampleId}`}>
      <p class="card__meta">
        {exampleId} · {placeText(entry, page.locale)}
      </p>
      <h3 class="card__title" lang="de">
        {title}
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
      <TextField
        page={page}
        field={`position-${exampleId}`}
        label={words.position}
        value={String(place)}
        inputmode="numeric"
        width="short"
      />
      <ButtonRow>
        {place > 1 ? (
          <Button kind="tertiary" name="bewegen" value={`auf:${exampleId}`}>
            {words.up}
            {spoken}
          </Button>
        ) : null}
        {place < count ? (
          <Button kind="tertiary" name="bewegen" value={`ab:${exampleId}`}>
            {words.down}
            {spoken}
          </Button>
        ) : null}
      </ButtonRow>
    </section>
  )
}
