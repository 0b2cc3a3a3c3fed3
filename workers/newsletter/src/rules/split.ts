/** Groups with fewer people are neither shown nor written down: who knows somebody's choice could find them in it. */
export const SMALLEST_GROUP = 5

export const SPLITS = ['topic', 'land'] as const
export type Split = (typeof SPLITS)[number]

/** How many chose a key; the empty key stands for those who chose nothing, so want everything. */
export interface Group {
  readonly key: string
  readonly people: number
}
