import type { NewsletterContext } from '../app-env.ts'
import { csv } from '../rules/csv.ts'

/** Stands before a table, or spreadsheets take its umlauts for something else. */
export const BYTE_ORDER_MARK = '\uFEFF'

/** Of a table that is saved as a file, and kept by nobody in between. */
export const csvHeaders = (name: string): Readonly<Record<string, string>> => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
  'cache-control': 'no-store',
})

/** A table as a file; `name` without its ending. */
export const csvAnswer = (c: NewsletterContext, name: string, rows: Parameters<typeof csv>[0]): Response =>
  c.body(BYTE_ORDER_MARK + csv(rows), 200, csvHeaders(name))
