import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const placeholder = sqliteTable('placeholder', { id: text('id').primaryKey(), at: integer('at').notNull() })
