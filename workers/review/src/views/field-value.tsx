import { criteria, levelLabel } from '@vorbild/content/criteria'
import type { AttachedFile } from '@vorbild/content/documents'
import type { Field } from '@vorbild/content/kind'
import { Place } from '@vorbild/content/place'
import { termLabel } from '@vorbild/content/vocabularies'
import { link, type Page } from '@vorbild/ui/page'
import type { Child } from 'hono/jsx'
import { texts } from '../texts/texts.ts'
import { monthInWords } from './time.ts'

export interface FieldValueProps {
  readonly page: Page
  readonly field: Field
  readonly value: unknown
  readonly submissionId: string
}

const textsIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** What was answered in a field, or null if nothing was. Values come from documents of any age, so nothing is taken for granted. */
export const fieldValue = ({ page, field, value, submissionId }: FieldValueProps): Child => {
  switch (field.type) {
    case 'choice':
      return typeof value === 'string' ? termLabel(field.vocabulary, value, page.locale) : null
    case 'choices':
      return textsIn(value)
        .map((key) => termLabel(field.vocabulary, key, page.locale))
        .join(', ')
    case 'keywords':
      return textsIn(value).join(', ')
    case 'month':
      return typeof value === 'string' ? monthInWords(page, value) : null
    case 'place':
      return placeInWords(page, value)
    case 'consent':
      return value === true ? texts(page.locale).case.agreed : null
    case 'self-rating':
      return ratedCriteria(value).length > 0 ? <SelfRating page={page} value={value} /> : null
    case 'image':
    case 'documents':
      return Array.isArray(value) && value.length > 0 ? <Files page={page} files={value} submissionId={submissionId} /> : null
    case 'longtext':
      return typeof value === 'string' ? <LongText text={value} /> : null
    default:
      return typeof value === 'string' ? value : null
  }
}

const LongText = ({ text }: { readonly text: string }) => (
  <>
    {text.split(/\n+/).map((paragraph) => (
      <p>{paragraph}</p>
    ))}
  </>
)

const placeInWords = (page: Page, value: unknown): string | null => {
  const place = Place.safeParse(value)
  if (!place.success) return null
  const { name, land, population } = place.data
  const size = population === null ? [] : [texts(page.locale).case.population(population.toLocaleString(texts(page.locale).dateTime))]
  return [name, ...(land ? [termLabel('land', land, page.locale)] : []), ...size].join(', ')
}

const ratedCriteria = (value: unknown) => {
  const levels: Readonly<Record<string, unknown>> = typeof value === 'object' && value !== null ? { ...value } : {}
  return criteria.flatMap(({ key, label }) => (typeof levels[key] === 'number' ? [{ key, label, level: levels[key] }] : []))
}

const SelfRating = ({ page, value }: { readonly page: Page; readonly value: unknown }) => (
  <>
    <p class="muted">{texts(page.locale).case.privateField}</p>
    <ul>
      {ratedCriteria(value).map(({ key, label, level }) => (
        <li>
          {label[page.locale]}: {levelLabel(key, level, page.locale)}
        </li>
      ))}
    </ul>
  </>
)

interface FilesProps {
  readonly page: Page
  readonly files: readonly AttachedFile[]
  readonly submissionId: string
}

const Files = ({ page, files, submissionId }: FilesProps) => {
  const words = texts(page.locale).case
  const address = (file: AttachedFile) => link(page, `/redaktion/faelle/${submissionId}/dateien/${encodeURIComponent(file.id)}`)
  return (
    <ul class="files">
      {files.map((file) =>
        file.role === 'image' ? (
          <li class="picture">
            <img src={address(file)} alt={file.alt ?? ''} />
            <p>
              {words.alt}: {file.alt ?? ''} <br />
              {words.credit}: {file.credit ?? ''}
            </p>
          </li>
        ) : (
          <li>
            <a class="kern-link" href={address(file)}>
              {file.title || file.name}
            </a>{' '}
            ({kindInWords(file.mediaType)}, {sizeInWords(page, file.size)})
          </li>
        ),
      )}
    </ul>
  )
}

const kindInWords = (mediaType: string): string => (mediaType.split('/')[1] ?? mediaType).toUpperCase()

const sizeInWords = (page: Page, bytes: number): string => {
  const { dateTime } = texts(page.locale)
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString(dateTime)} KB`
    : `${(bytes / 1_000_000).toLocaleString(dateTime, { maximumFractionDigits: 1 })} MB`
}
