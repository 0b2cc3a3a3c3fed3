import type { Typed } from './settle.ts'

/** D1 holds rows of two million bytes; contact, number and times need little of that. */
const MOST_BYTES = 1_800_000

/** Whether answers still fit into the draft, as JSON, beside those that are in it. Nobody who writes an entry comes near. */
export const draftFits = (draft: string, typed: Typed): boolean => {
  const kept = Object.entries(JSON.parse(draft)).filter(([key]) => !(key in typed))
  return new TextEncoder().encode(JSON.stringify({ ...Object.fromEntries(kept), ...typed })).byteLength <= MOST_BYTES
}
