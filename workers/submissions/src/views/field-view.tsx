import type { Field } from '@vorbild/content/kind'
import { isMonth, UNKNOWN_MONTH } from '@vorbild/content/month'
import { termsOf } from '@vorbild/content/vocabularies'
import type { Locale } from '@vorbild/kernel/locale'
import { Choice } from '@vorbild/ui/choice'
import { Choices } from '@vorbild/ui/choices'
import { Details } from '@vorbild/ui/details'
import type { Page } from '@vorbild/ui/page'
import { PlaceField } from '@vorbild/ui/place-field'
import { TextArea } from '@vorbild/ui/text-area'
import { TextField } from '@vorbild/ui/text-field'
import { Tick } from '@vorbild/ui/tick'
import type { StoredFile } from '../rules/stored-file.ts'
import { texts } from '../texts/texts.ts'
import { DocumentsField, ImageField } from './file-fields.tsx'
import { SelfRatingField } from './self-rating-field.tsx'

export interface FieldViewProps {
  readonly page: Page
  readonly field: Field
  /** As typed, whatever it is. */
  readonly value: unknown
  readonly error?: string | undefined
  /** Files of this field. */
  readonly attachments: readonly StoredFile[]
  /** Address under which the draft's files are shown; null where they are not. */
  readonly filesPath: string | null
}

export const textIn = (value: unknown): string => (typeof value === 'string' ? value : '')
export const listIn = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
export const recordIn = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

/** A month as people write it; kept in drafts as `2024-05`. */
export const monthText = (value: unknown, locale: Locale): string => {
  const month = textIn(value)
  if (month === UNKNOWN_MONTH) return locale === 'de' ? 'unbekannt' : 'unknown'
  return isMonth(month) && month.length > 4 ? `${month.slice(5)}/${month.slice(0, 4)}` : month
}

/** More radio buttons or check boxes than this are no longer taken in at a glance. */
const FEW = 7

/** One field of any kind of content, with the answer so far, what is wrong with it, and examples on demand. */
export const FieldView = (props: FieldViewProps) => {
  const { page, field } = props
  return (
    <div class="field">
      <Widget {...props} />
      {field.examples ? <Examples page={page} examples={field.examples} /> : null}
    </div>
  )
}

const Examples = ({ page, examples }: { readonly page: Page; readonly examples: NonNullable<Field['examples']> }) => {
  const words = texts(page.locale).form
  return (
    <Details summary={words.examples}>
      <p>
        <strong>{words.good}:</strong> {examples.good[page.locale]}
      </p>
      <p>
        <strong>{words.weak}:</strong> {examples.weak[page.locale]}
      </p>
    </Details>
  )
}

const Widget = ({ page, field, value, error, attachments, filesPath }: FieldViewProps) => {
  const { locale } = page
  const shared = { page, field: field.key, label: field.label[locale], hint: field.hint?.[locale], error, optional: !field.required }
  switch (field.type) {
    case 'text':
      return <TextField {...shared} value={textIn(value)} />
    case 'longtext':
      return <TextArea {...shared} value={textIn(value)} maxLength={field.maxLength} rows={field.maxLength > 2_000 ? 8 : 5} />
    case 'url':
      return <TextField {...shared} type="url" inputmode="url" value={textIn(value)} />
    case 'email':
      return <TextField {...shared} type="email" inputmode="email" value={textIn(value)} />
    case 'month':
      return <TextField {...shared} width="short" value={monthText(value, locale)} />
    case 'keywords': {
      const hint = [shared.hint, texts(locale).form.keywordsHint].filter(Boolean).join(' ')
      return <TextField {...shared} hint={hint} value={listIn(value).join(', ')} />
    }
    case 'choice': {
      const options = termsOf(field.vocabulary).map(({ key, label }) => ({ value: key, label: label[locale] }))
      return <Choice {...shared} options={options} value={textIn(value)} as={options.length > FEW ? 'select' : 'radio'} />
    }
    case 'choices': {
      const options = termsOf(field.vocabulary).map(({ key, label }) => ({ value: key, label: label[locale] }))
      return <Choices {...shared} options={options} values={listIn(value)} columns={options.length > FEW} />
    }
    case 'place':
      return <PlaceField {...shared} value={textIn(recordIn(value).name)} ags={textIn(recordIn(value).ags)} />
    case 'consent':
      return <Tick {...shared} checked={value === true} />
    case 'self-rating':
      return <SelfRatingField {...shared} levels={recordIn(value)} />
    case 'image':
      return <ImageField {...shared} words={recordIn(value)} image={attachments[0] ?? null} filesPath={filesPath} />
    case 'documents':
      return <DocumentsField {...shared} max={field.max} documents={attachments} filesPath={filesPath} />
  }
}
