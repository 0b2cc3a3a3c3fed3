import { isoTime } from '@vorbild/kernel/clock'
import type { Localized } from '@vorbild/kernel/locale'
import type { PublicationState } from './life.ts'
import { lastMonth, UNKNOWN_MONTH } from './month.ts'

export const EXAMPLE_STATUSES = ['running', 'unclear', 'ended', 'archived'] as const
export type ExampleStatus = (typeof EXAMPLE_STATUSES)[number]

export const exampleStatusLabels: Readonly<Record<ExampleStatus, Localized>> = {
  running: { de: 'Läuft', en: 'Running' },
  unclear: { de: 'Laufzeit unklar', en: 'Unclear whether it runs' },
  ended: { de: 'Beendet', en: 'Ended' },
  archived: { de: 'Archiviert', en: 'Archived' },
}

/** Compared by month in UTC: an offer runs until its last month is over. */
const hasEnded = (end: string, now: number): boolean => {
  if (end === UNKNOWN_MONTH) return true
  const last = lastMonth(end)
  return last !== null && last < isoTime(now).slice(0, 7)
}

/**
 * Whether an example still runs at `now` (ms since 1970). An end said to be unknown is an end. No end means that it goes on, as long as
 * somebody confirmed that lately; where nobody even gave a start (old records), nobody said anything about it.
 */
export const exampleStatus = (
  content: { readonly start?: string | undefined; readonly end?: string | undefined },
  now: number,
  publication: PublicationState = 'published',
): ExampleStatus => {
  if (publication === 'archived') return 'archived'
  if (content.end !== undefined) return hasEnded(content.end, now) ? 'ended' : 'running'
  return content.start !== undefined && publication === 'published' ? 'running' : 'unclear'
}
