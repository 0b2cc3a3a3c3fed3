/** A table as CSV after RFC 4180. A cell that a spreadsheet would take for a formula gets an apostrophe in front. */
export const csvLine = (cells: readonly string[], separator: ',' | ';'): string =>
  `${cells.map((cell) => written(cell, separator)).join(separator)}\r\n`

/** Spreadsheets know by it that the text is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Full-width signs too, which spreadsheets of some languages read alike. */
const A_FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

const written = (cell: string, separator: string): string => {
  const harmless = A_FORMULA.test(cell) ? `'${cell}` : cell
  return /["\r\n]/.test(harmless) || harmless.includes(separator) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
