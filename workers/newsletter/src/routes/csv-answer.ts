import { BYTE_ORDER_MARK, csvLine } from '@vorbild/web/csv'
import type { NewsletterContext } from '../app-env.ts'

type Table = readonly (readonly (string | number)[])[]

export const csvRows = (rows: Table): string => rows.map((row) => csvLine(row, ';')).join('')

/** Of a table that is saved as a file, and kept by nobody in between. */
export const csvHeaders = (name: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
  'cache-control': 'no-store',
})

/** A table as a file; `name` without its ending. */
export const csvAnswer = (c: NewsletterContext, name: string, rows: Table): Response =>
  c.body(BYTE_ORDER_MARK + csvRows(rows), 200, csvHeaders(name))
