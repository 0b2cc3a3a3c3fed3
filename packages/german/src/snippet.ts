import type { AnalyseOptions, Token } from './analyse.ts'
import { hits, type Segment, segments, type Wanted } from './highlight.ts'

const ELLIPSIS = '…'

/**
 * The stretch of a text with the most different wanted words, cut at spaces, at most `maxLength` UTF-16 units with its
 * ellipses. A short text comes back whole; without a hit, its beginning.
 */
export const snippet = (text: string, wanted: Wanted, maxLength: number, options: AnalyseOptions = {}): Segment[] => {
  const found = hits(text, wanted, options)
  if (text.length <= maxLength) return segments(text, found)
  // One ellipsis on each side, each with its space.
  const room = maxLength - 2 * (ELLIPSIS.length + 1)
  if (room <= 0) return segments(text.slice(0, 0), [])
  const { start, end } = windowAround(text, richest(found, room), room)
  const inside = found.filter((hit) => hit.start >= start && hit.end <= end)
  const body = segments(
    text.slice(start, end),
    inside.map((hit) => ({ start: hit.start - start, end: hit.end - start })),
  )
  return [...(start > 0 ? [rest(`${ELLIPSIS} `)] : []), ...body, ...(end < text.length ? [rest(` ${ELLIPSIS}`)] : [])]
}

const rest = (text: string): Segment => ({ text, hit: false })

interface Stretch {
  readonly start: number
  readonly end: number
}

/** The run of hits that fits and holds the most different words; the first of equals. */
const richest = (found: readonly Token[], room: number): Stretch => {
  let best: Stretch & { words: number } = { start: 0, end: 0, words: 0 }
  for (const [index, first] of found.entries()) {
    const run = found.slice(index, index + MAX_RUN).filter((hit) => hit.end - first.start <= room)
    const words = new Set(run.map((hit) => hit.stem)).size
    if (words > best.words) best = { start: first.start, end: run.at(-1)?.end ?? first.end, words }
  }
  return best
}

const MAX_RUN = 40
const LEAD = 0.3

/** Widens a stretch to `room`: some lead-in before, the rest after, moved inwards to the nearest spaces. */
const windowAround = (text: string, hit: Stretch, room: number): Stretch => {
  const spare = Math.max(0, room - (hit.end - hit.start))
  const from = Math.max(0, Math.min(hit.start - Math.floor(spare * LEAD), text.length - room))
  const to = Math.min(text.length, from + room)
  const start = from === 0 ? 0 : inwards(text, from, Math.min(hit.start, to))
  const space = text.lastIndexOf(' ', to)
  const end = to === text.length || space <= Math.max(start, hit.end - 1) ? to : space
  return onCharacters(text, { start, end })
}

const inwards = (text: string, from: number, limit: number): number => {
  const space = text.indexOf(' ', from - 1)
  return space === -1 || space + 1 > limit ? from : space + 1
}

/** Never half of a character written as two units (emoji). */
const onCharacters = (text: string, { start, end }: Stretch): Stretch => {
  const low = (at: number): boolean => /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1))
  return { start: low(start) ? start + 1 : start, end: low(end) ? end - 1 : end }
}
