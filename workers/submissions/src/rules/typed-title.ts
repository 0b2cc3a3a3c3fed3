import * as z from 'zod'
import type { Typed } from './settle.ts'

const Draft = z.record(z.string(), z.unknown())

/** The answers in a row's draft, as typed. */
export const readDraft = (json: string): Typed => Draft.parse(JSON.parse(json))

/** What the entry is called so far; empty if nobody said. */
export const typedTitle = (json: string): string => {
  const { title } = readDraft(json)
  return typeof title === 'string' ? title.trim().slice(0, 150) : ''
}
