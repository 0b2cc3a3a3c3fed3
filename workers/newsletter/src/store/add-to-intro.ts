import type { Database } from '@vorbild/events/statement'
import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { issue } from './schema.ts'

/** Number of the newest draft that waits for no hour: adding to a planned one would take its plan away. */
export const openDraft = async (db: Database): Promise<number | null> => {
  const [row] = await db
    .select({ number: issue.number })
    .from(issue)
    .where(and(eq(issue.state, 'draft'), isNull(issue.scheduledAt)))
    .orderBy(desc(issue.number))
    .limit(1)
  return row?.number ?? null
}

/** Adds a paragraph to the introduction, unless it stands there already or would not fit. A colleague who has it open is told as after any edit. */
export const addToIntro = (
  db: Database,
  number: number,
  text: string,
  { most, editedBy }: { readonly most: number; readonly editedBy: string | null },
) =>
  db
    .update(issue)
    .set({ intro: sql`trim(${issue.intro} || char(10, 10) || ${text})`, version: sql`${issue.version} + 1`, editedBy })
    .where(
      and(
        eq(issue.number, number),
        eq(issue.state, 'draft'),
        isNull(issue.scheduledAt),
        sql`instr(${issue.intro}, ${text}) = 0 AND length(${issue.intro}) + length(${text}) + 2 <= ${most}`,
      ),
    )
