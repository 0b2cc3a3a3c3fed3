import { Button } from '@vorbild/ui/button'
import { FieldError, FieldHint, type FieldProps, Optional } from '@vorbild/ui/field-frame'
import { FileField } from '@vorbild/ui/file-field'
import type { Page } from '@vorbild/ui/page'
import { TextField } from '@vorbild/ui/text-field'
import { ACTION, REMOVE } from '../rules/form-action.ts'
import type { StoredFile } from '../rules/stored-file.ts'
import { sizeText } from '../texts/dates.ts'
import { texts } from '../texts/texts.ts'

const TYPE_WORDS: Readonly<Record<string, string>> = {
  'image/png': 'PNG',
  'image/jpeg': 'JPEG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
}

/** Type and size of a file in words. */
export const fileWords = ({ mediaType, size }: Pick<StoredFile, 'mediaType' | 'size'>, page: Pick<Page, 'locale'>): string =>
  texts(page.locale).files.words(TYPE_WORDS[mediaType] ?? mediaType, sizeText(size, page.locale))

interface FileLineProps {
  readonly page: Page
  readonly file: StoredFile
  readonly filesPath: string | null
}

const FileLine = ({ page, file, filesPath }: FileLineProps) => {
  const words = texts(page.locale).files
  return (
    <p class="stored-file">
      {filesPath ? <a href={`${filesPath}/${file.id}`}>{file.name}</a> : file.name} ({fileWords(file, page)}){' '}
      <button class="link-button" type="submit" name={ACTION} value={`${REMOVE}${file.id}`}>
        {words.remove}
        <span class="kern-sr-only">: {file.name}</span>
      </button>
    </p>
  )
}

interface ImageFieldProps extends FieldProps {
  readonly words: Readonly<Record<string, unknown>>
  readonly image: StoredFile | null
  readonly filesPath: string | null
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** One image with its description and its credit. */
export const ImageField = ({ words: typed, image, filesPath, ...props }: ImageFieldProps) => {
  const { page, field, label, hint, error, optional } = props
  const words = texts(page.locale).files
  // what is wrong belongs to the description once there is an image
  const atAlt = image !== null
  return (
    <fieldset class="kern-fieldset field">
      <legend class="kern-label">
        {label}
        <Optional page={page} optional={optional} />
      </legend>
      <FieldHint field={`${field}-group`} hint={hint} />
      {image ? <FileLine page={page} file={image} filesPath={filesPath} /> : null}
      <FileField
        page={page}
        field={field}
        label={image ? words.replace : words.image}
        accept="image/png,image/jpeg,image/webp"
        error={atAlt && !textOf(typed.alt) ? undefined : error}
      />
      <TextField
        page={page}
        field={`${field}.alt`}
        label={words.alt}
        hint={words.altHint}
        value={textOf(typed.alt)}
        error={atAlt && !textOf(typed.alt) ? error : undefined}
      />
      <TextField page={page} field={`${field}.credit`} label={words.credit} hint={words.creditHint} value={textOf(typed.credit)} optional />
    </fieldset>
  )
}

interface DocumentsFieldProps extends FieldProps {
  readonly max: number
  readonly documents: readonly StoredFile[]
  readonly filesPath: string | null
}

/** Several documents, each with a title of its own. */
export const DocumentsField = ({ max, documents, filesPath, ...props }: DocumentsFieldProps) => {
  const { page, field, label, hint, error, optional } = props
  const words = texts(page.locale).files
  return (
    <fieldset class="kern-fieldset field">
      <legend class="kern-label">
        {label}
        <Optional page={page} optional={optional} />
      </legend>
      <FieldHint field={`${field}-group`} hint={hint} />
      {documents.map((file) => (
        <div class="field">
          <FileLine page={page} file={file} filesPath={filesPath} />
          <TextField page={page} field={`${field}.${file.id}`} label={words.title(file.name)} value={file.title} />
        </div>
      ))}
      {documents.length < max ? (
        <FileField page={page} field={field} label={words.add} hint={words.limit} accept="application/pdf" multiple error={error} />
      ) : (
        <div class="field">
          <p id={field} tabindex={-1}>
            {words.full}
          </p>
          <FieldError page={page} field={field} error={error} />
        </div>
      )}
      <div class="field">
        <Button kind="secondary" name={ACTION} value="hochladen">
          {texts(page.locale).form.upload}
        </Button>
      </div>
    </fieldset>
  )
}
