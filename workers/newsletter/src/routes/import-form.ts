import { type TooLong, tooLongFor } from '@vorbild/content/too-long'
import { isLocale } from '@vorbild/kernel/locale'
import { filesOf, textOf } from '@vorbild/web/parse-form'
import { decodeText } from '../rules/import/decode-text.ts'
import { type DateProblem, readConsentDate } from '../rules/import/read-date.ts'
import { type ListProof, type ListRow, MAX_SOURCE, MAX_WORDS, readList } from '../rules/import/read-list.ts'
import { IMPORT_KINDS, type ImportKind } from '../rules/import/verdicts.ts'

/** What was typed, to be shown again. */
export interface TypedImport {
  readonly kind: string
  readonly givenAt: string
  readonly source: string
  readonly words: string
  readonly locale: 'de' | 'en'
}

export interface ImportProblem {
  readonly field: 'datei' | 'art' | 'wann' | 'wo' | 'wortlaut'
  readonly key: 'no_file' | 'no_kind' | 'empty' | 'no_email_column' | 'too_many' | DateProblem | 'no_source' | TooLong
}

export interface ReadImport {
  readonly typed: TypedImport
  readonly problems: readonly ImportProblem[]
  /** Null while there are problems. */
  readonly wish: (ListProof & { readonly kind: ImportKind; readonly rows: readonly ListRow[] }) | null
}

export const EMPTY_IMPORT: TypedImport = { kind: '', givenAt: '', source: '', words: '', locale: 'de' }

/** The upload form: a file, what is to become of it, and the proof for all rows. */
export const readImportForm = async (form: FormData, now: number): Promise<ReadImport> => {
  const wanted = textOf(form, 'sprache')
  const typed: TypedImport = {
    kind: textOf(form, 'art'),
    givenAt: textOf(form, 'wann'),
    source: textOf(form, 'wo'),
    words: textOf(form, 'wortlaut'),
    locale: isLocale(wanted) ? wanted : 'de',
  }
  const kind = IMPORT_KINDS.find((one) => one === typed.kind)
  const given = typed.givenAt === '' ? null : readConsentDate(typed.givenAt, now)
  const [file] = filesOf(form, 'datei')
  const proof = { givenAt: given?.ok ? given.value : null, source: typed.source, words: typed.words }
  const options = { kind: kind ?? 'consented', proof, locale: typed.locale, now } as const
  const rows = file && file.size > 0 ? readList(decodeText(await file.arrayBuffer()), options) : null
  const problems: ImportProblem[] = [
    ...(rows === null ? [{ field: 'datei', key: file ? 'empty' : 'no_file' } as const] : []),
    ...(rows?.ok === false ? [{ field: 'datei', key: rows.reason } as const] : []),
    ...(kind === undefined ? [{ field: 'art', key: 'no_kind' } as const] : []),
    ...(given?.ok === false ? [{ field: 'wann', key: given.reason } as const] : []),
    ...(kind === 'asked' && typed.source === '' ? [{ field: 'wo', key: 'no_source' } as const] : []),
    ...limit('wo', typed.source, MAX_SOURCE),
    ...limit('wortlaut', typed.words, MAX_WORDS),
  ]
  return { typed, problems, wish: problems.length === 0 && kind && rows?.ok ? { ...proof, kind, rows: rows.value } : null }
}

const limit = (field: 'wo' | 'wortlaut', typed: string, max: number): ImportProblem[] => {
  const key = tooLongFor(typed, max)
  return key ? [{ field, key }] : []
}
