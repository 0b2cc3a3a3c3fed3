import { type DrizzleD1Database, drizzle } from 'drizzle-orm/d1'

/** Drizzle over a worker's own D1 database. */
export const connect = (database: D1Database): DrizzleD1Database => drizzle(database)
