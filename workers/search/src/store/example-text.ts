import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { type TextColumn, textColumns } from '../rules/index-text.ts'

const words = Object.fromEntries(textColumns.map(({ name }) => [name, text(name).notNull()])) as Record<TextColumn, ReturnType<typeof text>>

/** The FTS5 index over the same ids as `example`, made by hand in migrations/search/0001; no schema file, so that no migration is generated. */
export const exampleText = sqliteTable('example_text', { rowid: integer('rowid').notNull(), ...words })
