/** Said instead of a month by people who do not know it. */
export const UNKNOWN_MONTH = 'unknown'

const NAMES = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez']
const OTHER_NAMES: Readonly<Record<string, number>> = { mrz: 3, mar: 3, mae: 3, may: 5, oct: 10, dec: 12 }
const UNKNOWN_WORDS = ['unbekannt', 'unknown', '?', 'weiß nicht', 'weiss nicht', "don't know", 'nicht bekannt']
const OPEN_WORDS = ['offen', 'open', 'laufend', 'läuft', 'läuft noch', 'fortlaufend', 'ongoing', 'unbefristet', '-', '–']

const numberOf = (name: string): number | undefined => {
  const start = name.toLowerCase().slice(0, 3)
  const index = NAMES.indexOf(start)
  return index >= 0 ? index + 1 : OTHER_NAMES[start]
}

const written = (year: string, month: number): string => `${year}-${String(month).padStart(2, '0')}`

/**
 * A month as people type it, as `2024-05`, or `2024` for a year alone, or `unknown`; empty for words like "offen".
 * What cannot be read comes back as typed, so that it can be shown again.
 */
export const normaliseMonth = (typed: string): string => {
  const text = typed.trim().replace(/\s+/g, ' ')
  const read = readMonth(text)
  return read === '' || read === UNKNOWN_MONTH || isMonth(read) ? read : text
}

const readMonth = (text: string): string => {
  const word = text.toLowerCase()
  if (UNKNOWN_WORDS.includes(word)) return UNKNOWN_MONTH
  if (OPEN_WORDS.includes(word)) return ''
  const yearFirst = /^(\d{4})[-./ ](\d{1,2})$/.exec(text)
  if (yearFirst?.[1] && yearFirst[2]) return written(yearFirst[1], Number(yearFirst[2]))
  const monthFirst = /^(?:\d{1,2}\.)?(\d{1,2}) ?[-./ ] ?(\d{4})$/.exec(text)
  if (monthFirst?.[1] && monthFirst[2]) return written(monthFirst[2], Number(monthFirst[1]))
  const named = /^(\p{L}{3,})\.? (\d{4})$/u.exec(text)
  const number = named?.[1] ? numberOf(named[1]) : undefined
  if (named?.[2] && number) return written(named[2], number)
  return text
}

/** `2024` or `2024-05`, between 1900 and 2100. */
export const isMonth = (value: string): boolean => /^(19\d\d|20\d\d|2100)(-(0[1-9]|1[0-2]))?$/.test(value)

/** First month a value can mean, as `2024-01`; null if it is no date. */
export const firstMonth = (value: string): string | null => (isMonth(value) ? (value.length === 4 ? `${value}-01` : value) : null)

const BERLIN_MONTH = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin', year: 'numeric', month: '2-digit' })

/** The month a moment lies in, as `2024-05`, by the calendar of Germany. */
export const monthOf = (ms: number): string => {
  const parts = BERLIN_MONTH.formatToParts(ms)
  const part = (type: 'year' | 'month') => parts.find((one) => one.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}`
}

/** Last month a value can mean, as `2024-12`; null if it is no date. */
export const lastMonth = (value: string): string | null => (isMonth(value) ? (value.length === 4 ? `${value}-12` : value) : null)
