import { FIELD_NAMES, type FieldName } from './weights.ts'

/**
 * Where each field begins in the numbering of words, so that a place tells its field. Titles and keywords are short by their forms; whatever
 * is longer than its room moves the next field back a little.
 */
const STARTS: Readonly<Record<FieldName, number>> = { title: 0, keywords: 64, summary: 1024, body: 2048 }
/** Between fields, so that no phrase reaches from one into the next. */
const GAP = 20

/** The place before the first word of a field, after fields that took places up to `last`. */
export const beginOf = (field: FieldName, last: number): number => Math.max(STARTS[field], last === 0 ? 0 : last + GAP)

export const fieldAt = (place: number): FieldName => FIELD_NAMES.findLast((name) => STARTS[name] <= place) ?? 'title'
