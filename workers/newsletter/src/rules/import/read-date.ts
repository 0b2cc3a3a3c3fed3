import { ok, type Result, refuse } from '@vorbild/kernel/result'
import { berlinTime } from '../schedule.ts'

const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})(?:[ T](?<time>\d{2}:\d{2})(?::\d{2})?)?$/
const GERMAN = /^(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})(?:,? (?<time>\d{1,2}:\d{2})(?::\d{2})?)?$/
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/

/** A day, with or without a time, as lists write it: `2024-05-31`, `31.5.2024 14:30`, or ISO 8601 in full. Null if it is none. */
export const readDate = (typed: string): number | null => {
  const text = typed.trim()
  if (WITH_ZONE.test(text)) return Number.isNaN(Date.parse(text)) ? null : Date.parse(text)
  const { year = '', month = '', day = '', time = '00:00' } = (ISO.exec(text) ?? GERMAN.exec(text))?.groups ?? {}
  const at = berlinTime(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, time.padStart(5, '0'))
  return at.ok ? at.value : null
}

/** What is wrong with the day of a consent. */
export type DateProblem = 'bad_date' | 'date_ahead' | 'date_too_old'

/** Nobody agreed to a newsletter by e-mail before; such a day is a slip, or a birthday. */
export const EARLIEST_CONSENT = Date.UTC(1999, 11, 31, 23)

/** The day somebody agreed, if it can have been one. */
export const readConsentDate = (typed: string, now: number): Result<number, DateProblem> => {
  const at = readDate(typed)
  if (at === null) return refuse('bad_date')
  if (at > now) return refuse('date_ahead')
  return at < EARLIEST_CONSENT ? refuse('date_too_old') : ok(at)
}
