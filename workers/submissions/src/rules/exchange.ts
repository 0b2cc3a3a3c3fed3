import type { FieldProblem } from '@vorbild/content/kind'
import { tooLong } from '@vorbild/content/too-long'
import * as z from 'zod'
import { Contact } from './contact.ts'

/** Longest texts in characters; forms tell the same numbers. */
export const EXCHANGE_LIMITS = { message: 4_000, use: 300, note: 2_000 } as const

const text = (most: number) => z.string('required').trim().max(most, tooLong)

/** What a reader asks those responsible for an example. Name and address go to them and are kept nowhere. Messages are keys of problem texts. */
export const Question = Contact.extend({ message: text(EXCHANGE_LIMITS.message).min(1, 'required') })
export type Question = z.infer<typeof Question>

/** "We used this": who for what, and if they like a note. */
export const Use = z.object({ use: text(EXCHANGE_LIMITS.use).min(1, 'required'), note: text(EXCHANGE_LIMITS.note) })
export type Use = z.infer<typeof Use>

/** What was typed as wished, or what is wrong with it, once per field. */
export const readExchange = <T>(
  schema: z.ZodType<T>,
  typed: unknown,
): { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FieldProblem[] } => {
  const parsed = schema.safeParse(typed)
  if (parsed.success) return { ok: true, value: parsed.data }
  const found = new Map<string, string>()
  for (const { path, message } of parsed.error.issues) {
    const field = String(path[0] ?? '')
    if (!found.has(field)) found.set(field, message)
  }
  return { ok: false, problems: Array.from(found, ([field, problem]) => ({ field, problem })) }
}

/** The same said twice is one use: letters, digits and their order count. */
export const sameUse = (use: string): string =>
  use
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
