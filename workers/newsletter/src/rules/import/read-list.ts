import { isTerm, termKeyOf } from '@vorbild/content/vocabularies'
import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { readEmail } from '../email.ts'
import { readInterests } from '../interests.ts'
import { type ColumnName, type ColumnPlaces, columnsIn } from './columns.ts'
import { type CsvRow, readCsv } from './read-csv.ts'
import { readConsentDate } from './read-date.ts'
import type { RowDetails } from './row-details.ts'
import type { ImportKind, Verdict } from './verdicts.ts'

/** More than any list of this field; beyond it the file is better cut. */
export const MOST_ROWS = 50_000
export const MAX_WORDS = 4_000
export const MAX_SOURCE = 300

/** The proof that holds for rows without one of their own. */
export interface ListProof {
  readonly givenAt: number | null
  readonly source: string
  readonly words: string
}

export interface ListRow {
  readonly line: number
  readonly verdict: Verdict
  readonly email: string | null
  readonly details: RowDetails
}

export type ListProblem = 'empty' | 'no_email_column' | 'too_many'

/** The rows of a list with what speaks against them as far as the file alone tells. */
export const readList = (
  text: string,
  {
    kind,
    proof,
    locale,
    now,
  }: { readonly kind: ImportKind; readonly proof: ListProof; readonly locale: 'de' | 'en'; readonly now: number },
): Result<readonly ListRow[], ListProblem> => {
  const all = readCsv(text)
  const [first] = all
  if (!first) return refuse('empty')
  const named = columnsIn(first.cells)
  const places = named ?? bareList(first)
  if (places === null) return refuse('no_email_column')
  const rows = named ? all.slice(1) : all
  if (rows.length === 0) return refuse('empty')
  if (rows.length > MOST_ROWS) return refuse('too_many')
  const seen = new Set<string>()
  return ok(
    rows.map((row) => {
      const cell = (name: ColumnName): string => row.cells[places[name] ?? -1] ?? ''
      const email = readEmail(cell('email'))
      const typed = cell('givenAt')
      const given = typed === '' ? null : readConsentDate(typed, now)
      const details = detailsOf(cell, locale, given?.ok ? given.value : null)
      const base = { line: row.line, details }
      if (!email.ok) return { ...base, email: cell('email') || null, verdict: email.reason === 'required' ? 'no_email' : 'bad_email' }
      const isSecond = seen.has(email.value)
      seen.add(email.value)
      return {
        ...base,
        email: email.value,
        verdict: isSecond
          ? 'duplicate'
          : given?.ok === false
            ? given.reason
            : isLost(cell)
              ? 'unknown_choice'
              : verdictOf(kind, proof, details),
      }
    }),
  )
}

/** A list without a header: the cell of its first row that is an address shows the column. */
const bareList = ({ cells }: CsvRow): ColumnPlaces | null => {
  const place = cells.findIndex((cell) => readEmail(cell).ok)
  return place < 0 ? null : { email: place }
}

/** A choice of which no word is known would become everything, which nobody agreed to. */
const isLost = (cell: (name: ColumnName) => string): boolean =>
  (
    [
      ['topics', 'topics'],
      ['land', 'laender'],
      ['targetGroups', 'targetGroups'],
    ] as const
  ).some(([vocabulary, column]) => cell(column) !== '' && keysIn(vocabulary, cell(column)).length === 0)

const verdictOf = (kind: ImportKind, proof: ListProof, details: RowDetails): Verdict => {
  const isProven =
    (details.givenAt ?? proof.givenAt) !== null && (details.source || proof.source) !== '' && (details.words || proof.words) !== ''
  return kind === 'consented' && !isProven ? 'no_proof' : 'ready'
}

const detailsOf = (cell: (name: ColumnName) => string, locale: 'de' | 'en', givenAt: number | null): RowDetails => ({
  locale: /^(en|engl)/i.test(cell('locale')) ? 'en' : /^(de|ger)/i.test(cell('locale')) ? 'de' : locale,
  ...readInterests({
    rhythm: cell('rhythm'),
    topics: keysIn('topics', cell('topics')),
    laender: keysIn('land', cell('laender')),
    targetGroups: keysIn('targetGroups', cell('targetGroups')),
    goodPracticeOnly: /^(1|x|ja|yes|true|wahr)$/i.test(cell('goodPracticeOnly')),
  }),
  givenAt,
  source: cell('source').slice(0, MAX_SOURCE),
  words: cell('words').slice(0, MAX_WORDS),
})

/** Keys, or German words, of a vocabulary; parted by bars, semicolons or line ends, since some words hold a comma. */
const keysIn = (vocabulary: 'topics' | 'land' | 'targetGroups', text: string): readonly string[] =>
  text
    .split(/[|;\n]/)
    .map((part) => part.trim())
    .flatMap((part) => (isTerm(vocabulary, part) ? part : (termKeyOf(vocabulary, part) ?? [])))
