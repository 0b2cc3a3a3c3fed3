/** What was measured of one search; times in milliseconds for one reader, `new` where no query comes twice. */
export interface Figures {
  readonly name: string
  readonly indexSeconds: number | null
  readonly memory: number
  readonly perSecondNew: number
  readonly perSecondAgain: number
  readonly new: Percentiles
  readonly again: Percentiles
  readonly rowsMedian: number | null
  readonly rowsMax: number | null
  readonly errors: number
}

interface Percentiles {
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

export const share = (values: readonly number[], at: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * at))] ?? 0

export const timesOf = (answers: readonly { readonly ms: number }[]): readonly number[] => answers.map(({ ms }) => ms)

const three = ({ p50, p95, p99 }: Percentiles): string => [p50, p95, p99].map((ms) => ms.toFixed(1)).join(' / ')

export const shown = (figures: Figures): Readonly<Record<string, unknown>> => ({
  name: figures.name,
  'index s': figures.indexSeconds === null ? '' : Math.round(figures.indexSeconds * 10) / 10,
  'memory MiB': figures.memory,
  'req/s new': Math.round(figures.perSecondNew),
  'req/s again': Math.round(figures.perSecondAgain),
  'one reader, new: p50 / p95 / p99 ms': three(figures.new),
  'again: p50 / p95 / p99 ms': three(figures.again),
  'rows read p50 / max': figures.rowsMedian === null ? '' : `${figures.rowsMedian} / ${figures.rowsMax}`,
  errors: figures.errors,
})
