/**
 * A row as CSV (RFC 4180). A text that a spreadsheet would take for a formula gets an apostrophe in front. People open tables with a German
 * Excel, which puts cells apart at semicolons; programs expect commas.
 */
export const csvLine = (cells: readonly (string | number)[], separator: ',' | ';'): string =>
  `${cells.map((cell) => written(cell, separator)).join(separator)}\r\n`

/** Spreadsheets know by it that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Full-width signs too, which spreadsheets of some languages read alike. */
const A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

const written = (cell: string | number, separator: string): string => {
  const harmless = typeof cell === 'string' && A_FORMULA.test(cell) ? `'${cell}` : String(cell)
  return /["\r\n]/.test(harmless) || harmless.includes(separator) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
