import { ok, type Result, refuse } from '@vorbild/kernel/result'

const ZONE = 'Europe/Berlin'
/** A time further in the past than this is missed, not made up for: nobody expects an old issue out of the blue. */
export const LATE_MS = 6 * 60 * 60 * 1000

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** `2026-03-29` and `08:00` as a clock in Berlin shows them at this moment. */
export const berlinClock = (ms: number): { readonly date: string; readonly time: string } => {
  const of = Object.fromEntries(parts.formatToParts(ms).map(({ type, value }) => [type, value]))
  return { date: `${of.year}-${of.month}-${of.day}`, time: `${of.hour}:${of.minute}` }
}

export type ScheduleProblem = 'bad_date' | 'bad_time' | 'no_such_time' | 'past' | 'too_far'

/** When a clock in Berlin shows this. Of an hour that comes twice in autumn the first; one that is left out in spring is refused. */
export const berlinTime = (date: string, time: string): Result<number, ScheduleProblem> => {
  const asUtc = Date.parse(`${date}T00:00:00Z`)
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || Number.isNaN(asUtc) || !new Date(asUtc).toISOString().startsWith(date)) return refuse('bad_date')
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return refuse('bad_time')
  const typed = Date.parse(`${date}T${time}:00Z`)
  // summer time first: in autumn it is the earlier of two
  for (const offsetHours of [2, 1]) {
    const ms = typed - offsetHours * 60 * 60 * 1000
    const shown = berlinClock(ms)
    if (shown.date === date && shown.time === time) return ok(ms)
  }
  return refuse('no_such_time')
}

const HOUR_MS = 60 * 60 * 1000

/** Which of two moments it is where autumn shows the same time twice; null on every other day. */
export const turnOf = (ms: number): 'first' | 'second' | null => {
  const shows = (other: number): boolean => JSON.stringify(berlinClock(other)) === JSON.stringify(berlinClock(ms))
  return shows(ms + HOUR_MS) ? 'first' : shows(ms - HOUR_MS) ? 'second' : null
}

const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/

/** `1.12.2026`, as people type where the browser has no calendar, as `2026-12-01`. */
const isoDate = (typed: string): string => {
  const [, day = '', month = '', year] = GERMAN.exec(typed) ?? []
  return year === undefined ? typed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Nobody plans a newsletter further ahead than this; a year of four other digits is a slip. */
const FURTHEST_MS = 3_653 * 24 * 60 * 60 * 1000

/** A time to plan for: it must lie ahead, by ten years at most. `8:00` is eight, too. */
export const planFor = (date: string, time: string, now: number): Result<number, ScheduleProblem> => {
  const at = berlinTime(isoDate(date), time.padStart(5, '0'))
  if (at.ok && at.value <= now) return refuse('past')
  return at.ok && at.value - now > FURTHEST_MS ? refuse('too_far') : at
}

/** What holds for a planned time now. */
export const dueState = (at: number, now: number): 'waiting' | 'due' | 'missed' =>
  at > now ? 'waiting' : now - at > LATE_MS ? 'missed' : 'due'

const isoWeekday = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

const DAY_MS = 24 * 60 * 60 * 1000
const DIGEST_TIME = '08:00'

/** The last Monday, or first of a month, at eight in Berlin that is not after `now`. */
export const lastDigestTime = (rhythm: 'weekly' | 'monthly_digest', now: number): number => digestTime(rhythm, now, -1)

/** The next one after `now`. */
export const nextDigestTime = (rhythm: 'weekly' | 'monthly_digest', now: number): number => digestTime(rhythm, now, 1)

const digestTime = (rhythm: 'weekly' | 'monthly_digest', now: number, step: 1 | -1): number => {
  for (let days = 0; days <= 32; days++) {
    const { date } = berlinClock(now + step * days * DAY_MS)
    const isDay = rhythm === 'weekly' ? isoWeekday(date) === 1 : date.endsWith('-01')
    const at = isDay ? berlinTime(date, DIGEST_TIME) : refuse('bad_date')
    if (at.ok && (step < 0 ? at.value <= now : at.value > now)) return at.value
  }
  throw new Error('every month has a first day')
}
