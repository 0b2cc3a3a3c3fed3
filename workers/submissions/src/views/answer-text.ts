import { criterionLabel, levelLabel } from '@vorbild/content/criteria'
import { AttachedFile } from '@vorbild/content/documents'
import type { Field } from '@vorbild/content/kind'
import { termLabel } from '@vorbild/content/vocabularies'
import type { Locale } from '@vorbild/kernel/locale'
import { shared } from '@vorbild/ui/texts/shared'
import * as z from 'zod'
import { listIn, monthText, recordIn, textIn } from './field-view.tsx'
import { fileWords } from './file-fields.tsx'

const Files = z.array(AttachedFile)

const placeText = (value: unknown, locale: Locale): string => {
  const { name, land } = recordIn(value)
  return textIn(land) ? `${textIn(name)} (${termLabel('land', textIn(land), locale)})` : textIn(name)
}

const filesText = (value: unknown, locale: Locale): readonly string[] => {
  const files = Files.safeParse(value)
  if (!files.success) return []
  return files.data.map((file) =>
    [`${file.role === 'image' ? file.name : file.title} (${fileWords(file, { locale })})`, file.alt, file.credit && `© ${file.credit}`]
      .filter(Boolean)
      .join(' · '),
  )
}

/** An answer in words, one paragraph or item per line; nothing if there is none. Files are given as documents carry them. */
export const answerText = (field: Field, value: unknown, locale: Locale): readonly string[] => {
  switch (field.type) {
    case 'choice':
      return textIn(value) ? [termLabel(field.vocabulary, textIn(value), locale)] : []
    case 'choices':
      return listIn(value).map((key) => termLabel(field.vocabulary, key, locale))
    case 'keywords':
      return listIn(value).length > 0 ? [listIn(value).join(', ')] : []
    case 'month':
      return monthText(value, locale) ? [monthText(value, locale)] : []
    case 'place':
      return placeText(value, locale) ? [placeText(value, locale)] : []
    case 'consent':
      return value === true ? [shared({ locale }).form.yes] : []
    case 'self-rating':
      return Object.entries(recordIn(value)).map(
        ([key, level]) => `${criterionLabel(key, locale)}: ${levelLabel(key, Number(level), locale)}`,
      )
    case 'image':
    case 'documents':
      return filesText(value, locale)
    default:
      return textIn(value)
        .split(/\n+/)
        .filter((line) => line.trim() !== '')
  }
}
