/** What a month did to the list. */
export interface MonthCount {
  /** `2026-11` */
  readonly month: string
  readonly joined: number
  readonly departed: number
}

export interface Growth extends MonthCount {
  /** How many were on the list when it ended. */
  readonly total: number
}

/** `2026-11` in UTC, as the counting triggers write it. */
export const monthOf = (ms: number): string => new Date(ms).toISOString().slice(0, 7)

/** The month so many months later, or earlier. */
export const monthsLater = (month: string, by: number): string => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return monthOf(Date.UTC(year, number - 1 + by, 1))
}

/** The last months up to this one, oldest first, without gaps, beginning with the first that is known. Totals follow from today's. */
export const growthOf = (counted: readonly MonthCount[], totalNow: number, thisMonth: string, atMost: number): readonly Growth[] => {
  const known = new Map(counted.map((count) => [count.month, count]))
  const first = [...known.keys(), thisMonth].sort()[0] ?? thisMonth
  const growth: Growth[] = []
  let total = totalNow
  for (let month = thisMonth; month >= first && growth.length < atMost; month = monthsLater(month, -1)) {
    const { joined, departed } = known.get(month) ?? { joined: 0, departed: 0 }
    growth.unshift({ month, joined, departed, total })
    total -= joined - departed
  }
  return growth
}
