import { FileField } from '@vorbild/ui/file-field'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import type { Section } from '../rules/issue.ts'
import { texts } from '../texts/texts.ts'

export interface PictureFieldProps extends Pick<Section, 'picture' | 'pictureAlt'> {
  readonly page: Page
  /** Empty for the picture of the issue, `-key` for that of a section. */
  readonly place: '' | `-${string}`
  /** What it belongs to, for those who don't see where it stands. */
  readonly of: string
  readonly errorOf: (field: string) => string | undefined
}

/** A picture of the office's own and what it shows. It is taken in with whatever button is pressed. */
export const PictureField = ({ page, place, of, picture, pictureAlt, errorOf }: PictureFieldProps) => {
  const { draft, desk } = texts(page.locale)
  const words = draft.picture
  const spoken = <span class="kern-sr-only">: {of}</span>
  return (
    <fieldset class="kern-fieldset field">
      <legend class="kern-label">
        {words.title}
        {spoken}
      </legend>
      {picture === '' ? null : (
        <div class="own-picture">
          <input type="hidden" name={`pictureid${place}`} value={picture} />
          <img class="own-picture__image" src={picture} alt={pictureAlt} lang="de" />
          <button class="link-button" type="submit" name="bildweg" value={place || '-'}>
            {words.remove}
            {spoken}
          </button>
        </div>
      )}
      <FileField
        page={page}
        field={`picture${place}`}
        label={picture === '' ? words.choose : words.replace}
        hint={words.hint}
        accept="image/jpeg,image/png"
        error={errorOf(`picture${place}`)}
        optional
      />
      <TextField
        page={page}
        field={`picturealt${place}`}
        label={desk.edit.imageAlt}
        hint={words.altHint}
        value={pictureAlt}
        error={errorOf(`picturealt${place}`)}
      />
    </fieldset>
  )
}
