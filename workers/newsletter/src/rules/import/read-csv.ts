/** A row with the line it begins on, counted from 1, as an editor shows it. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What programs of this world put between cells; a German Excel writes semicolons. */
const DELIMITERS = [';', '\t', ','] as const

/** Rows of a CSV file (RFC 4180), cells trimmed, empty lines left out. The delimiter is the one the first line has most of. */
export const readCsv = (text: string): readonly CsvRow[] => {
  const first = text.split(/\r\n|\n|\r/, 1)[0] ?? ''
  const delimiter = DELIMITERS.toSorted((a, b) => first.split(b).length - first.split(a).length)[0] ?? ','
  // quoted text in long steps: one sign at a time a file of megabytes, whose quote nobody closed, is too much for the engine
  const pattern = new RegExp(`("[^"]*(?:""[^"]*)*"?|[^"${delimiter}\\r\\n][^${delimiter}\\r\\n]*|)(${delimiter}|\\r\\n|\\n|\\r|$)`, 'y')
  const rows: CsvRow[] = []
  let cells: string[] = []
  let line = 1
  let beginsAt = 1
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const [, cell = '', end = ''] = match
    cells.push(plain(cell))
    line += lineEnds(cell) + lineEnds(end)
    if (end === delimiter) continue
    if (cells.some((each) => each !== '')) rows.push({ line: beginsAt, cells })
    cells = []
    beginsAt = line
    if (end === '') break
  }
  return rows
}

const lineEnds = (text: string): number => text.match(/\r\n|\n|\r/g)?.length ?? 0

/** Without its quotes, and without the quote by which our own export keeps spreadsheets from calculating. */
const plain = (cell: string): string => {
  const text = cell.startsWith('"') ? cell.replace(/^"|"$/g, '').replaceAll('""', '"') : cell
  return text.trim().replace(/^'(?=[=+\-@＝＋－＠])/, '')
}
