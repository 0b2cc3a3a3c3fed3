import type { Database } from '@vorbild/events/statement'
import { and, asc, countDistinct, desc, gte, lt, min, sql } from 'drizzle-orm'
import { TERM_KINDS } from '../rules/terms.ts'
import { term } from './schema.ts'

export interface SuggestedTerm {
  readonly kind: string
  readonly label: string
  readonly path: string | null
  readonly examples: number
}

const LAST_LETTER = '\u{10ffff}'
const kindOrder = sql`instr(${TERM_KINDS.join(' ')}, ${term.kind})`

/** What has a word beginning like this: beginnings of the whole first, then by kind, then what many examples have. */
export const suggestedTerms = async (db: Database, beginning: string, limit: number): Promise<readonly SuggestedTerm[]> =>
  db
    .select({ kind: term.kind, label: term.label, path: min(term.path), examples: countDistinct(term.example) })
    .from(term)
    .where(and(gte(term.folded, beginning), lt(term.folded, beginning + LAST_LETTER)))
    .groupBy(term.kind, term.label)
    .orderBy(sql`min(${term.position}) > 0`, kindOrder, desc(countDistinct(term.example)), asc(term.label))
    .limit(limit)
