import { integer, sqliteTable } from 'drizzle-orm/sqlite-core'

/** The FTS5 index over the same ids as `example`, made by hand in migrations/search/0001; no schema file, so that no migration is generated. */
export const exampleText = sqliteTable('example_text', { rowid: integer('rowid').notNull() })
